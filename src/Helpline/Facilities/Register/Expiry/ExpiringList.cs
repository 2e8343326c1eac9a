namespace Helpline.Facilities.Register.Expiry;

/// <summary>What an operator has to check anew, soonest first: of the facilities on show only, and with what has fallen back already.</summary>
internal sealed class ExpiringList(FacilityRegister register, FacilitySettings settings, TimeProvider time)
{
    /// <summary>How far the weekly sweep looks ahead.</summary>
    public const int Ahead = 30;

    public async Task<IReadOnlyList<Expiring>> NowAsync(CancellationToken cancellation) =>
        Of(await register.AllAsync(cancellation), country => CountryTime.Today(country, time), settings.CheckDays);

    /// <param name="todayIn">The day in a country.</param>
    /// <param name="days">How long a check counts.</param>
    public static IReadOnlyList<Expiring> Of(IEnumerable<Facility> facilities, Func<string, DateOnly> todayIn, int days) =>
    [
        .. facilities
            .Where(facility => facility is { Published: true, Status: FacilityStatus.Open })
            .SelectMany(facility => Of(facility, days).Where(ending => ending.LastDay.DayNumber - todayIn(facility.Country).DayNumber < Ahead))
            .OrderBy(ending => ending.LastDay)
            .ThenBy(ending => ending.Facility.Id, StringComparer.Ordinal)
            .ThenBy(ending => ending.Kind),
    ];

    /// <summary>The licence's term counts only if it ends before the check of it does.</summary>
    private static IEnumerable<Expiring> Of(Facility facility, int days)
    {
        if (ShowingRules.Confirmed(facility) is { } confirmed)
        {
            yield return new(facility, ExpiringKind.Facts, confirmed.AddDays(days));
        }

        if (facility.Licences.OrderBy(licence => licence.CheckedOn).LastOrDefault() is { Outdated: false } newest)
        {
            var last = newest.CheckedOn.AddDays(days);
            yield return newest.ValidUntil < last
                ? new(facility, ExpiringKind.LicenceTerm, newest.ValidUntil.Value)
                : new(facility, ExpiringKind.LicenceCheck, last);
        }
    }
}
