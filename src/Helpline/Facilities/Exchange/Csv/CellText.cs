using System.Text;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>
/// The small grammar inside a cell: values parted by <c>|</c>, keys by <c>;</c>, and a backslash before any sign that is meant
/// as itself. Never writes a cell that a spreadsheet would run as a formula.
/// </summary>
internal static class CellText
{
    private const string Signs = "|;=\\";
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>A value for a cell that holds several.</summary>
    public static string Part(string value) => value.IndexOfAny(Signs.ToCharArray()) < 0
        ? value
        : string.Concat(value.Select(sign => Signs.Contains(sign) ? $"\\{sign}" : sign.ToString()));

    /// <summary>A cell that is one text: only the backslash needs another one.</summary>
    public static string Whole(string? value) => Guard(value?.Replace("\\", "\\\\", StringComparison.Ordinal) ?? "");

    public static string List(IEnumerable<string> parts) => Guard(string.Join('|', parts));

    /// <summary>Parts at the sign where no backslash stands before it; leaves the backslashes in.</summary>
    public static List<string> Split(string text, char at)
    {
        var (parts, start) = (new List<string>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == at)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>Takes the backslashes out. Null: the last one has nothing behind it.</summary>
    public static string? Plain(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && ++i == text.Length)
            {
                return null;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static string Guard(string cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0]) ? $"\\{cell}" : cell;
}
