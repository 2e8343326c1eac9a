using Helpline.Dialogs.Model;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>Words what a receipt opened: the agency's own sentence where it gave one, else ours, and its answers in order.</summary>
internal sealed class LookedWords(DialogBook book)
{
    public IReadOnlyDictionary<string, string> Of(Looked looked, string language) => new Dictionary<string, string>
    {
        ["tip-state"] = State(looked, language),
        ["tip-answers"] = Answers(looked, language),
        ["agency"] = looked.AgencyNames.In(language),
        ["tip-taken-back"] = looked.TakenBack ? "yes" : "",
    };

    private string State(Looked looked, string language) => looked switch
    {
        { StateWords: { } own } => own.In(language),
        { State: TipState.Closed, Reason: { } reason } => book.Phrase(language, $"tip-state.closed.{reason}"),
        { State: TipState.Opened } => book.Phrase(language, "tip-state.opened"),
        { State: TipState.InWork } => book.Phrase(language, "tip-state.in-work"),
        { State: TipState.Closed } => book.Phrase(language, "tip-state.closed"),
        _ => book.Phrase(language, "tip-state.sent"),
    };

    private string Answers(Looked looked, string language)
    {
        var shown = looked.Answers.Select(answer =>
            $"{answer.AgencyNames.In(language)}, {SpokenDay.Of(answer.Day, language)}:\n{answer.Text}");
        var refused = looked.Refused > 0 ? [book.Phrase(language, "tip-answers.refused")] : Array.Empty<string>();
        return string.Join("\n\n", shown.Concat(refused));
    }
}
