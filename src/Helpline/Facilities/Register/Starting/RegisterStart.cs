namespace Helpline.Facilities.Register.Starting;

/// <summary>
/// Fills an empty register at the first start: with the seed table in a true installation, nothing of it on show; with invented
/// places in a demo. Never one beside the other, and never over what an operator changed.
/// </summary>
internal sealed class RegisterStart(FacilityRegister register, FacilitySettings settings, TimeProvider time) : IHostedService
{
    /// <summary>Who makes these versions.</summary>
    public const string By = "seed";

    /// <summary>A demo that stood for so long gets its invented checks anew.</summary>
    private const int StaleDays = 7;

    public Task StartAsync(CancellationToken cancellationToken) => BeginAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (settings.IsDemo)
        {
            await RenewDemoAsync(cancellation);
        }
        else if (await register.StampAsync(cancellation) == 0)
        {
            await register.SaveAsync(SeedPlaces.Read(), ChangeKind.Seed, By, cancellation);
        }
    }

    private async Task RenewDemoAsync(CancellationToken cancellation)
    {
        var now = (await register.NewestAsync(cancellation)).ToDictionary(version => version.Facility.Id, StringComparer.Ordinal);
        var due = DemoPlaces.Read(country => CountryTime.Today(country, time)).Where(place => IsDue(place, now.GetValueOrDefault(place.Id))).ToList();
        if (due.Count > 0)
        {
            await register.SaveAsync(due, ChangeKind.Seed, By, cancellation);
        }
    }

    private bool IsDue(Facility place, FacilityVersion? now) =>
        now is null || (now.How == ChangeKind.Seed && CountryTime.Today(place.Country, time).DayNumber - now.On.DayNumber >= StaleDays);
}
