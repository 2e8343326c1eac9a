using System.Globalization;

namespace Helpline.Sealing;

/// <summary>A day as ISO 8601 writes it, yyyy-MM-dd. Signed statements tell the day, never the hour.</summary>
internal static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
