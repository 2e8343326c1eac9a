namespace Helpline.Facilities.Register.Starting;

/// <summary>The invented places of a demo, with the days of their checks moved to the present, so that a demo never goes stale.</summary>
internal static class DemoPlaces
{
    /// <summary>The day for which the file's days were written.</summary>
    private static readonly DateOnly Written = new(2026, 11, 25);

    /// <param name="todayIn">The day in a country.</param>
    public static IReadOnlyList<Facility> Read(Func<string, DateOnly> todayIn)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Facilities", "Demo", "facilities.json"));
        return [.. FacilityJson.ReadList(file).Select(facility => Moved(facility, todayIn(facility.Country).DayNumber - Written.DayNumber))];
    }

    private static Facility Moved(Facility facility, int days) => facility with
    {
        Checks = [.. facility.Checks.Select(check => check with { On = check.On.AddDays(days) })],
        Licences =
        [
            .. facility.Licences.Select(licence => licence with
            {
                CheckedOn = licence.CheckedOn.AddDays(days),
                ValidFrom = licence.ValidFrom?.AddDays(days),
                ValidUntil = licence.ValidUntil?.AddDays(days),
            }),
        ],
    };
}
