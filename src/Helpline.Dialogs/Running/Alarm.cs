using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>
/// Puts the text of a danger on top of what comes next when typed words tell of it. Otherwise the turn goes on as if it had not
/// been heard: no answer, no way and no toast is changed, and nothing is noted.
/// </summary>
internal sealed class Alarm(DialogBook book, Facts facts)
{
    /// <summary>More would push the card itself out of sight.</summary>
    private const int MostAtOnce = 2;

    public Step Over(TalkState before, string typed, Step step)
    {
        // Who chose a card of that dialog reads more there than can be said here.
        var chosen = step.Next.Dialog == book.Dangers.Dialog && (before.Dialog, before.State) != (step.Next.Dialog, step.Next.State);
        var said = chosen ? [] : Texts(step.Next.Language, typed).Except(step.Next.Said).ToList();
        if (said.Count == 0)
        {
            return step;
        }

        var next = step.Next with { Said = [.. said, .. step.Next.Said] };
        return step with { Next = next, Card = step.Card is null ? null : new CardFace(book, next, facts).Draw() };
    }

    // Before a language is chosen, in the one that was typed.
    private IEnumerable<string> Texts(string? language, string typed) => book.Dangers.HeardIn(TextScrub.Clean(typed))
        .Take(MostAtOnce)
        .Select(heard => book.Text(book.Dangers.Dialog, language ?? heard.Language, heard.Danger.TextKey));
}
