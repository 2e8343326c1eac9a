using Helpline.Agencies;
using Helpline.Facilities;

namespace Helpline.Upkeep;

/// <summary>
/// The agencies of a demo: imports the file that comes with the program, with one pair of keys for all of them, made here.
/// Done once a data directory. Never for real people: a demo's keys were made on the server.
/// </summary>
internal sealed class DemoAgencies(AgencyImport import, RegionTable regions, TimeProvider time)
{
    private const string FileName = "agencies.demo.yaml";
    private const string Member = "demo";

    /// <returns>The keys with their passphrase, to be shown once.</returns>
    internal async Task<MadeKeys> MakeAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Agencies", "Demo", FileName);
        var yaml = await File.ReadAllTextAsync(path, cancellation);
        var codes = AgencyFileReader.Read(yaml, new FaultList(FileName)).Agencies.Select(entry => entry.Agency.Code).ToList();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var made = Keymaking.ForAll(codes, Member, today.AddDays(-1), today.AddYears(1));
        var keys = made.Files.ToDictionary(file => file.Agency, file => file.Signed, StringComparer.Ordinal);
        var known = regions.Regions.Select(region => new RegionCode(region.Country, region.Code)).ToList();
        var outcome = await import.RunAsync(yaml, FileName, known, keys.GetValueOrDefault, cancellation);
        return outcome.Faults.Count == 0
            ? made
            : throw new InvalidDataException(string.Join('\n', outcome.Faults));
    }
}
