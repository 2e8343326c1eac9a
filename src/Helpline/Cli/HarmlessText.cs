using System.Globalization;
using System.Text;

namespace Helpline.Cli;

/// <summary>
/// Makes a stranger's text safe for a terminal: control, right-to-left and invisible characters are named instead of
/// obeyed, and further lines are set in, so that no text can pass for one of ours.
/// </summary>
internal static class HarmlessText
{
    private const string SetIn = "\n    ";

    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => shown.Append(SetIn),
                '\t' => shown.Append(' '),
                _ when IsObeyed(rune) => shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>"),
                _ => shown.Append(rune),
            };
        }

        return shown.ToString();
    }

    private static bool IsObeyed(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
