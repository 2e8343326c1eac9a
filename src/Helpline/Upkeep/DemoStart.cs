using Helpline.Agencies;

namespace Helpline.Upkeep;

/// <summary>The first start of a demo: agencies, keys, and places at the desk. Later starts change nothing and know no passphrase.</summary>
internal sealed class DemoStart(DemoAgencies agencies)
{
    /// <summary>The agencies for which a demo opens a place at the desk.</summary>
    private static readonly IReadOnlyList<string> Staffed = ["demo-kz-police", "demo-kz-health", "demo-kz-prosecutor", "demo-kg-police"];

    /// <param name="openSeat">Gives the desk an agency's wrapped keys; returns a one-time link.</param>
    /// <returns>What is shown once; null when this is no first start of a demo.</returns>
    internal async Task<DemoSeats?> BeginAsync(StartCheck start, Func<KeyFile, Task<string>> openSeat)
    {
        if (!start.Settings.IsDemo || DataDirectory.IsDemoReady(start.DataPath))
        {
            return null;
        }

        var made = await agencies.MakeAsync(CancellationToken.None);
        var links = new List<KeyValuePair<string, string>>();
        foreach (var file in made.Files.Where(file => Staffed.Contains(file.Agency)))
        {
            links.Add(new(file.Agency, await openSeat(file)));
        }

        DataDirectory.MarkDemoReady(start.DataPath);
        return new DemoSeats(links, made.Passphrase);
    }
}
