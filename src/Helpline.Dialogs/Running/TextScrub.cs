using System.Globalization;
using System.Text;

namespace Helpline.Dialogs.Running;

/// <summary>
/// Takes out of typed text what is not seen: control, zero-width and direction characters, halves of surrogate pairs.
/// Keeps line ends; never changes a character that is seen.
/// </summary>
public static class TextScrub
{
    public static string Clean(string typed)
    {
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in LineEnds(typed).EnumerateRunes())
        {
            if (rune.Value is '\n' || IsSeen(rune))
            {
                kept.Append(rune.ToString());
            }
            else if (rune.Value is '\t')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString().Trim();
    }

    private static string LineEnds(string typed) =>
        typed.ReplaceLineEndings("\n");

    // An unpaired surrogate is enumerated as the replacement character.
    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
