using Helpline.Agencies;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Help;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>What the app tells every turn: who runs this, whether tips are taken, whom to call. Nothing about the person.</summary>
internal sealed class TalkFacts(SessionSettings settings, TipFiling filing, ChannelIntake channels, TextReviews reviews)
{
    public const string Emergency = "102 · 103 · 112";

    public static readonly IReadOnlySet<string> Names = new HashSet<string>
    {
        "operator", "intake", "demo", "country-set", "closed-contact", "official-here", "official-contact", "emergency", "channel", "crisis-reviewed",
    };

    /// <summary>Dialogs whose texts a clinician has to review.</summary>
    public static readonly IReadOnlyList<string> Reviewed = ["crisis"];

    public bool Demo => settings.Demo;

    public Facts Now(string? language, string channel)
    {
        var intake = filing.Intake;
        return new Facts(new Dictionary<string, string>
        {
            ["operator"] = settings.Operator,
            ["intake"] = intake.IsOpen && channels.IsOpen(channel) ? "open" : "closed",
            ["demo"] = YesNo(settings.Demo),
            ["country-set"] = YesNo(!string.IsNullOrEmpty(settings.Country)),
            ["closed-contact"] = ContactOr(intake.Contact, language),
            ["official-contact"] = ContactOr(intake.OfficialContact, language),
            ["official-here"] = YesNo(intake.OfficialHere),
            ["emergency"] = Emergency,
            ["channel"] = channel,
            ["crisis-reviewed"] = YesNo(reviews.Stands("crisis")),
        });
    }

    /// <summary>Where only one country is served, nobody is asked for it, whatever a dialog cleared.</summary>
    public TalkState WithCountry(TalkState talk) => string.IsNullOrEmpty(settings.Country)
        ? talk
        : talk with { Answers = new Dictionary<string, string>(talk.Answers) { ["country"] = settings.Country } };

    private string ContactOr(Words? contact, string? language) =>
        contact?.In(language ?? Languages.BeforeChosen) is { Length: > 0 } words ? words : settings.ClosedContact;

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
