using System.Text.RegularExpressions;

namespace Helpline.Dialogs.Running;

/// <summary>The names in braces that a text holds, and their filling. What is filled in is never read for braces again.</summary>
internal static partial class Placeholders
{
    public static string Fill(string text, Func<string, string> shown) =>
        Pattern().Replace(text, match => shown(match.Groups[1].Value));

    public static IReadOnlyList<string> In(string text) =>
        [.. Pattern().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{([^{}\s]+)\}")]
    private static partial Regex Pattern();
}
