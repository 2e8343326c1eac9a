using System.Globalization;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>A place as a transcript writes it: latitude and longitude with a comma between.</summary>
internal static class RecordedPlace
{
    /// <returns>Null when these are not two numbers.</returns>
    public static Turn.Placed? Read(string written, string? name) =>
        written.Split(',') is [var latitude, var longitude] && Degrees(latitude) is { } north && Degrees(longitude) is { } east
            ? new Turn.Placed(north, east, name)
            : null;

    private static double? Degrees(string written) =>
        double.TryParse(written.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : null;
}
