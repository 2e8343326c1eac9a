using Helpline.Agencies;

namespace Helpline.Upkeep;

/// <summary>The first start of a demo: agencies, keys, and what the desk of a few of them needs. Later starts change nothing and know no passphrase.</summary>
internal sealed class DemoStart(DemoAgencies agencies, WrappedKeys wrapped)
{
    /// <summary>The agencies that have a place at the desk of a demo.</summary>
    private static readonly IReadOnlyList<string> Staffed = ["demo-kz-police", "demo-kz-health", "demo-kz-prosecutor", "demo-kg-police"];

    /// <returns>The passphrase of the demo's keys, to be shown once; null when this is no first start of a demo.</returns>
    internal async Task<string?> BeginAsync(StartCheck start)
    {
        if (!start.Settings.IsDemo || DataDirectory.IsDemoReady(start.DataPath))
        {
            return null;
        }

        var made = await agencies.MakeAsync(CancellationToken.None);
        foreach (var file in made.Files.Where(file => Staffed.Contains(file.Agency)))
        {
            await wrapped.KeepAsync(file, CancellationToken.None);
        }

        DataDirectory.MarkDemoReady(start.DataPath);
        return made.Passphrase;
    }
}
