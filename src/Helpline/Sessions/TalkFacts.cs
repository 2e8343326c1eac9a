using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>What the app tells every turn: who runs this, whether tips are taken, whom to call. Nothing about the person.</summary>
internal sealed class TalkFacts(SessionSettings settings, TipFiling filing)
{
    public const string Emergency = "102 · 103 · 112";

    public static readonly IReadOnlySet<string> Names = new HashSet<string>
    {
        "operator", "intake", "demo", "country-set", "closed-contact", "official-here", "emergency",
    };

    public bool Demo => settings.Demo;

    public Facts Now(string? language)
    {
        var intake = filing.Intake;
        return new Facts(new Dictionary<string, string>
        {
            ["operator"] = settings.Operator,
            ["intake"] = intake.IsOpen ? "open" : "closed",
            ["demo"] = YesNo(settings.Demo),
            ["country-set"] = YesNo(!string.IsNullOrEmpty(settings.Country)),
            ["closed-contact"] = intake.Contact?.In(language ?? Languages.BeforeChosen) is { Length: > 0 } contact ? contact : settings.ClosedContact,
            ["official-here"] = YesNo(intake.OfficialHere),
            ["emergency"] = Emergency,
        });
    }

    /// <summary>Where only one country is served, nobody is asked for it, whatever a dialog cleared.</summary>
    public TalkState WithCountry(TalkState talk) => string.IsNullOrEmpty(settings.Country)
        ? talk
        : talk with { Answers = new Dictionary<string, string>(talk.Answers) { ["country"] = settings.Country } };

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
