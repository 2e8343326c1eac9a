using System.Text;
using Helpline.Dialogs.Running;

namespace Helpline.Facilities.Search;

/// <summary>
/// Folds a name, or words in which one is looked for, to comparable words: what <see cref="TextFold"/> does, and what only names need.
/// Both sides of every comparison go through here; the form is never shown.
/// </summary>
internal static class NameFold
{
    private const string LatinTwins = "aceopxykmhbt";
    private const string CyrillicTwins = "асеорхукмнвт";

    /// <summary>Separate words, each with one of each doubled letter; letters and digits never share a word.</summary>
    public static string[] Words(string typed) =>
        TextFold.Fold(Prepared(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Finished).Where(word => word.Length > 0).ToArray();

    /// <summary>The words without their gaps, since people join and part the halves of a name as they like.</summary>
    public static string Joined(IEnumerable<string> words)
    {
        var joined = new StringBuilder();
        foreach (var letter in words.SelectMany(word => word))
        {
            if (joined.Length == 0 || joined[^1] != letter || char.IsDigit(letter))
            {
                joined.Append(letter);
            }
        }

        return joined.ToString();
    }

    private static string Prepared(string typed)
    {
        var lower = typed.ToLowerInvariant();
        var prepared = new StringBuilder(lower.Length + 8);
        var start = 0;
        for (var at = 0; at <= lower.Length; at++)
        {
            if (at == lower.Length || !IsOfWord(lower[at]) || (at > start && char.IsDigit(lower[at]) != char.IsDigit(lower[at - 1])))
            {
                AppendWord(prepared, lower.AsSpan(start, at - start));
                start = at;
                if (at < lower.Length)
                {
                    prepared.Append(IsOfWord(lower[at]) ? ' ' : lower[at]);
                    start = IsOfWord(lower[at]) ? at : at + 1;
                }
            }
        }

        return prepared.ToString();
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter);

    // A Latin letter amid Cyrillic ones is its twin; in a Latin word, c sounds by the letter after it.
    private static void AppendWord(StringBuilder prepared, ReadOnlySpan<char> word)
    {
        var cyrillic = word.IndexOfAnyInRange('Ѐ', 'ӿ') >= 0;
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            if (cyrillic)
            {
                var twin = LatinTwins.IndexOf(letter);
                prepared.Append(twin >= 0 ? CyrillicTwins[twin] : letter);
            }
            else
            {
                var next = at + 1 < word.Length ? word[at + 1] : ' ';
                prepared.Append(letter != 'c' || next == 'h' ? letter : next is 'e' or 'i' or 'y' ? 's' : 'k');
            }
        }
    }

    // Дж is written for ж, and a Latin ye for е, unless a soft sign was meant.
    private static string Finished(string word)
    {
        var folded = word.Replace("дж", "ж", StringComparison.Ordinal).Replace("дз", "з", StringComparison.Ordinal);
        var finished = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (letter == 'е' && finished.Length > 0 && finished[^1] == 'и' && (finished.Length == 1 || NameDistance.IsVowel(finished[^2])))
            {
                finished.Length--;
            }

            if (finished.Length == 0 || finished[^1] != letter || char.IsDigit(letter))
            {
                finished.Append(letter);
            }
        }

        return finished.ToString();
    }
}
