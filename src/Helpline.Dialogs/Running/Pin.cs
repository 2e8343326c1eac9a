using System.Globalization;

namespace Helpline.Dialogs.Running;

/// <summary>A point on the map to go to, as an act left it: a line "lat, lon", then perhaps a name and an address. Never where a person is.</summary>
public sealed record Pin(double Latitude, double Longitude, string? Name, string? Address)
{
    private const int MostLines = 3;

    /// <summary>As a place is noted: five digits, about a metre.</summary>
    public string Coordinates => string.Create(CultureInfo.InvariantCulture, $"{Latitude:F5}, {Longitude:F5}");

    /// <returns>Null: there is no such point.</returns>
    internal static Pin? Read(string? value)
    {
        var lines = (value ?? "").Split('\n', MostLines, StringSplitOptions.TrimEntries);
        var parts = lines[0].Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Real(parts[0]) is { } latitude and >= -90 and <= 90 && Real(parts[1]) is { } longitude and >= -180 and <= 180
            ? new Pin(latitude, longitude, Line(lines, 1), Line(lines, 2))
            : null;
    }

    private static double? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Line(string[] lines, int at) =>
        lines.ElementAtOrDefault(at) is { Length: > 0 } line ? line.Replace('\n', ' ') : null;
}
