using System.Globalization;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>What a button carries: the step it was shown at and its value, or the order to delete the card it hangs on. ASCII, at most 64 bytes.</summary>
internal static class ButtonCode
{
    public const string Delete = "x";

    public static string Of(int step, string value) => string.Create(CultureInfo.InvariantCulture, $"{step}:{value}");

    /// <returns>A step that no card has where the code is none of ours: such a press is stale.</returns>
    public static (int Step, string Value) Read(string? code)
    {
        const int NoStep = -1;
        var parts = (code ?? "").Split(':', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? (step, parts[1])
            : (NoStep, "");
    }
}
