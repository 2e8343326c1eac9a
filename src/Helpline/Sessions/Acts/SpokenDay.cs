using System.Globalization;

namespace Helpline.Sessions.Acts;

/// <summary>A day as people write it: 22.11.2026, in English 2026-11-22, which nobody reads the wrong way round. Never an hour.</summary>
internal static class SpokenDay
{
    public static string Of(DateOnly day, string language) =>
        day.ToString(language == "en" ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture);
}
