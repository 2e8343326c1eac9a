using System.Globalization;

namespace Helpline.Dialogs.Running;

/// <summary>Words a point on the map: latitude and longitude to about a metre, and on a second line the name it came with, cut short.</summary>
internal static class PlaceTaking
{
    /// <returns>Null when there is no such point on the earth.</returns>
    public static string? Words(Turn.Placed placed)
    {
        if (!(Math.Abs(placed.Latitude) <= 90 && Math.Abs(placed.Longitude) <= 180))
        {
            return null;
        }

        var point = $"{Degrees(placed.Latitude)}, {Degrees(placed.Longitude)}";
        return Name(placed.Name) is { Length: > 0 } name ? $"{point}\n{name}" : point;
    }

    // Zero is added so that a rounded negative one loses its sign.
    private static string Degrees(double degrees) =>
        (Math.Round(degrees, 5) + 0.0).ToString("F5", CultureInfo.InvariantCulture);

    private static string Name(string? name)
    {
        var line = TextScrub.Clean(name ?? "").Replace('\n', ' ');
        if (line.Length <= Limits.PlaceName)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[Limits.PlaceName - 1]) ? Limits.PlaceName - 1 : Limits.PlaceName)];
    }
}
