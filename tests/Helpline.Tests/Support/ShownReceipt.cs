using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>Finds a receipt in what is shown.</summary>
internal static partial class ShownReceipt
{
    internal static string? In(string shown) => Shape().Match(shown) is { Success: true } found ? found.Value : null;

    [GeneratedRegex("\\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\\b")]
    private static partial Regex Shape();
}
