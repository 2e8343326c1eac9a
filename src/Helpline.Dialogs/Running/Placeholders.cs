using System.Text.RegularExpressions;

namespace Helpline.Dialogs.Running;

/// <summary>The names in braces that a text holds, and their filling. What is filled in is never read for braces again.</summary>
internal static partial class Placeholders
{
    public static string Fill(string text, Func<string, string> shown) =>
        Pattern().Replace(text, match => shown(match.Groups[1].Value));

    public static IReadOnlyList<string> In(string text) =>
        [.. Pattern().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    /// <returns>The name, when the text is one placeholder and nothing else.</returns>
    public static string? Sole(string text) =>
        Pattern().Match(text) is { Success: true } match && match.Length == text.Length ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\{([^{}\s]+)\}")]
    private static partial Regex Pattern();
}
