using System.Collections.Concurrent;

namespace Helpline.Tests.Support;

/// <summary>One running demo that many tests share, with its officers signed in. Its tests tell each other's tips apart by their words.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<DeskOfficer>>> officers = new();
    private readonly Store store;
    private RunningHelpline? running;

    public DemoHouse()
        : this(Store.Sqlite)
    {
    }

    internal DemoHouse(Store store) => this.store = store;

    internal RunningHelpline Helpline => running ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => running = await RunningHelpline.StartAsync(store, ("Forwarding__Hold", "00:00:02"));

    public async ValueTask DisposeAsync()
    {
        foreach (var officer in officers.Values)
        {
            (await officer.Value).Dispose();
        }

        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }

    internal Task<DeskOfficer> OfficerAsync(string agency) => officers.GetOrAdd(agency, code => new Lazy<Task<DeskOfficer>>(
        () => DeskOfficer.SignInAsync(Helpline, code))).Value;
}
