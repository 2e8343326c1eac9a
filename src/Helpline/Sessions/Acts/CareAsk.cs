using System.Globalization;
using Helpline.Dialogs.Running;
using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;

namespace Helpline.Sessions.Acts;

/// <summary>What was answered in the dialog that finds care, as the search wants it. Made anew for an act; never kept.</summary>
internal static class CareAsk
{
    public const string Country = "care-country";

    public const string Settlement = "care-settlement";

    public const string Near = "care-near";

    public const string Region = "care-region";

    public static Asked Of(TalkState talk, SettlementTable settlements)
    {
        var point = PointOf(Answer(talk, Near));
        var region = Answer(talk, Region);
        return new Asked
        {
            Country = Answer(talk, Country),
            Region = region,
            Town = Answer(talk, Settlement) is { } id ? settlements.Find(id) : null,
            Latitude = point?.Latitude,
            Longitude = point?.Longitude,
            For = Answer(talk, "care-for") switch
            {
                "minor" => AskedFor.Minor,
                "relative" => AskedFor.Relative,
                "shut" => AskedFor.CentreShut,
                _ => AskedFor.Myself,
            },
            Needs = NeedsOf(Answer(talk, "care-need")),
            Woman = Answer(talk, "care-woman") == "yes",
            Attached = Answer(talk, "care-same") == "yes" ? region : Answer(talk, "care-attached"),
        };
    }

    /// <summary>The first line of a place as it is noted; null: there is none.</summary>
    public static (double Latitude, double Longitude)? PointOf(string? noted)
    {
        var parts = (noted ?? "").Split('\n')[0].Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
                ? (latitude, longitude)
                : null;
    }

    public static string? Answer(TalkState talk, string name) =>
        talk.Answers.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static IReadOnlyList<CareKind> NeedsOf(string? need) => need switch
    {
        "detox" => [CareKind.Detox],
        "ward" => [CareKind.InPatient],
        "doctor" => [CareKind.OutPatient],
        "rehab" => [CareKind.Rehabilitation],
        "therapy" => [CareKind.Substitution],
        "talk" => [CareKind.Counselling, CareKind.PsychologicalSupport],
        "family" => [CareKind.Family, CareKind.Counselling],
        _ => [],
    };
}
