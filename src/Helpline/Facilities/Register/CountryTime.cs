namespace Helpline.Facilities.Register;

/// <summary>
/// The time in a country. Fixed offsets, since neither country has summer time and a machine's zone table may be older than
/// 1 March 2024, when all of Kazakhstan went to UTC+5.
/// </summary>
internal static class CountryTime
{
    private static readonly TimeSpan Kazakhstan = TimeSpan.FromHours(5);
    private static readonly TimeSpan Kyrgyzstan = TimeSpan.FromHours(6);

    public static DateTime Now(string country, TimeProvider time) =>
        time.GetUtcNow().UtcDateTime + (country == "KG" ? Kyrgyzstan : Kazakhstan);

    public static DateOnly Today(string country, TimeProvider time) => DateOnly.FromDateTime(Now(country, time));
}
