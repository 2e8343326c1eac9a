using System.Text.RegularExpressions;

namespace Helpline.Dialogs.Reading;

/// <summary>What names and button values may look like: plain ASCII, so that they pass through every channel as they are.</summary>
internal static partial class Names
{
    public static bool IsValue(string value) => Value().IsMatch(value);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex Value();
}
