using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Model;

/// <summary>Words of danger. They are compared with what is typed and then forgotten: nothing is noted of what was heard.</summary>
/// <param name="Dialog">The dialog that holds the texts; empty: nothing is heard.</param>
/// <param name="Dangers">In the order in which they are told.</param>
/// <param name="NotBefore">Words that take a phrase back when they stand right before it.</param>
/// <param name="NotAfter">Words that take a phrase back when they stand right after it.</param>
internal sealed record DangerBook(
    string Dialog, IReadOnlyList<Danger> Dangers, IReadOnlyList<FoldedPhrase> NotBefore, IReadOnlyList<FoldedPhrase> NotAfter)
{
    public static readonly DangerBook None = new("", [], [], []);

    /// <summary>The dangers that a text tells of, each with the language in which it was heard.</summary>
    public IEnumerable<(Danger Danger, string Language)> HeardIn(string text)
    {
        var words = Dangers.Count == 0 ? [] : FoldedPhrase.WordsOf(text);
        return from danger in Dangers
               let heard = danger.Phrases.FirstOrDefault(phrases => phrases.Value.Any(phrase => IsIn(words, phrase)))
               where heard.Key is not null
               select (danger, heard.Key);
    }

    private bool IsIn(string[] words, FoldedPhrase phrase) => Enumerable.Range(0, words.Length)
        .Any(at => phrase.EndAt(words, at) is { } end && !IsTakenBack(words, at, end));

    private bool IsTakenBack(string[] words, int from, int to) =>
        NotBefore.Any(no => from >= no.Length && no.EndAt(words, from - no.Length) == from) || NotAfter.Any(no => no.IsAt(words, to));
}
