using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Model;

/// <summary>Words of danger. They are compared with what is typed and then forgotten: nothing is noted of what was heard.</summary>
/// <param name="Dialog">The dialog that holds the texts; empty: nothing is heard.</param>
/// <param name="Dangers">In the order in which they are told.</param>
/// <param name="NotBefore">Words that take a phrase back when they stand right before it.</param>
/// <param name="NotAfter">Words that take a phrase back when they stand right after it.</param>
/// <param name="Stories">Words that take a phrase back when they stand anywhere near it.</param>
internal sealed record DangerBook(
    string Dialog, IReadOnlyList<Danger> Dangers, IReadOnlyList<FoldedPhrase> NotBefore, IReadOnlyList<FoldedPhrase> NotAfter,
    IReadOnlyList<FoldedPhrase> Stories)
{
    public static readonly DangerBook None = new("", [], [], [], []);

    /// <summary>Further away it may be another sentence, and a long story may end in danger.</summary>
    private const int StoryReach = 4;

    /// <summary>Characters that are heard; a longer text is longer than anything a card takes, and hearing it would only cost time.</summary>
    private const int MostHeard = 12_000;

    /// <summary>The dangers that a text tells of, each with the language in which it was heard.</summary>
    public IEnumerable<(Danger Danger, string Language)> HeardIn(string text)
    {
        var words = Dangers.Count == 0 ? [] : FoldedPhrase.WordsOf(text.Length > MostHeard ? text[..MostHeard] : text);
        return from danger in Dangers
               let heard = danger.Phrases.FirstOrDefault(phrases => phrases.Value.Any(phrase => IsIn(words, phrase)))
               where heard.Key is not null
               select (danger, heard.Key);
    }

    // A long text meets every phrase at every word, so that nothing is made anew here.
    private bool IsIn(string[] words, FoldedPhrase phrase)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (phrase.EndAt(words, at) is { } end && !IsTakenBack(words, at, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTakenBack(string[] words, int from, int to) =>
        NotBefore.Any(no => from >= no.Length && no.EndAt(words, from - no.Length) == from) || NotAfter.Any(no => no.IsAt(words, to))
        || Enumerable.Range(from - StoryReach, to - from + (2 * StoryReach)).Any(at => at >= 0 && Stories.Any(story => story.IsAt(words, at)));
}
