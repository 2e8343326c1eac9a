using Helpline.Dialogs.Model;
using Helpline.Tips;

namespace Helpline.Sessions.Acts;

/// <summary>Words what a receipt opened: the agency's own sentence where it gave one, else ours, and its answers in order.</summary>
internal sealed class LookedWords(DialogBook book)
{
    /// <summary>Characters; three answers of the longest that the desk sends.</summary>
    private const int LongestShown = 12_500;

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
        { State: TipState.Handed } => book.Phrase(language, "tip-state.handed"),
        { State: TipState.Opened } => book.Phrase(language, "tip-state.opened"),
        { State: TipState.InWork } => book.Phrase(language, "tip-state.in-work"),
        { State: TipState.Closed } => book.Phrase(language, "tip-state.closed"),
        _ => book.Phrase(language, "tip-state.sent"),
    };

    /// <summary>The newest answers that fit: an agency that writes without end must not make the talk too large to keep.</summary>
    private string Answers(Looked looked, string language)
    {
        var all = looked.Answers.Select(answer => Answer(answer, language)).ToList();
        var (first, room) = (all.Count, LongestShown);
        while (first > 0 && (room -= all[first - 1].Length) >= 0)
        {
            first--;
        }

        var earlier = first > 0 ? [book.Phrase(language, "tip-answers.earlier")] : Array.Empty<string>();
        var refused = looked.Refused > 0 ? [book.Phrase(language, "tip-answers.refused")] : Array.Empty<string>();
        return string.Join("\n\n", [.. earlier, .. all.Skip(first), .. refused]);
    }

    private static string Answer(ShownAnswer answer, string language)
    {
        var words = $"{answer.AgencyNames.In(language)}, {SpokenDay.Of(answer.Day, language)}:\n{answer.Text}";
        var cut = words.Length > LongestShown && char.IsHighSurrogate(words[LongestShown - 2]) ? LongestShown - 2 : LongestShown - 1;
        return words.Length <= LongestShown ? words : string.Concat(words.AsSpan(0, cut), "…");
    }
}
