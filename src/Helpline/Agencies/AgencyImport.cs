using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Agencies;

/// <summary>Takes a file about agencies into force: wholly, or not at all with every fault told. The same file twice changes nothing.</summary>
internal sealed class AgencyImport(TipDatabase database, TipWriter writer, TipKinds kinds, AgencyShelf shelf, TimeProvider time)
{
    /// <param name="file">The file's name, for the faults.</param>
    /// <param name="regions">All regions of all countries we know.</param>
    /// <param name="keysOf">Keys for agencies whose file brings none (the demo's pair); null: none.</param>
    public async Task<ImportOutcome> RunAsync(
        string yaml, string file, IReadOnlyList<RegionCode> regions, Func<string, SignedKeys?>? keysOf, CancellationToken cancellation)
    {
        var faults = new FaultList(file);
        var read = WithKeys(AgencyFileReader.Read(yaml, faults), keysOf);
        var before = await ReadAsync(cancellation);
        new AgencyFileCheck(kinds, regions, shelf.AllowHttp, faults).Check(read, [.. before.Agencies.Select(a => a.Code)]);
        foreach (var entry in read.Agencies)
        {
            KeyCheck.Check(entry, before.Root(entry.Agency.Code), faults);
        }

        var after = before.With(read);
        new CoverageProof(kinds, regions, shelf.OperatingBody(after.OperatingBody)).Check(after.Entries(read), faults);
        if (faults.All.Count > 0)
        {
            return new(faults.All, Changed: false, 0, 0, []);
        }

        var changed = !after.SameAs(before);
        if (changed)
        {
            await writer.WriteAsync(after.Replace, cancellation);
        }

        return new([], changed, read.Agencies.Count, read.Agencies.Sum(e => e.Agency.Queues.Count), KeylessNow(read));
    }

    private static AgencyFile WithKeys(AgencyFile read, Func<string, SignedKeys?>? keysOf) =>
        read with { Agencies = [.. read.Agencies.Select(e => e.Keys is null && keysOf?.Invoke(e.Agency.Code) is { } keys ? WithKeys(e, keys) : e)] };

    private static AgencyEntry WithKeys(AgencyEntry entry, SignedKeys keys) =>
        entry with { Keys = keys, Agency = entry.Agency with { Root = keys.Root } };

    private List<string> KeylessNow(AgencyFile read)
    {
        var book = shelf.Current;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return [.. read.Agencies.Select(e => e.Agency.Code).Where(code => book.UsableKeys(code, today).Count == 0)];
    }

    private async Task<AgencySet> ReadAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await db.Agencies.AsNoTracking().ToListAsync(cancellation);
        var keys = await db.AgencyKeys.AsNoTracking().ToListAsync(cancellation);
        var operating = await db.Imports.AsNoTracking().Select(i => i.OperatingBody).FirstOrDefaultAsync(cancellation);
        return new([.. rows.Select(AgencyShelf.AgencyOf)], [.. keys.Select(k => (k.Agency, k.Statement))], operating);
    }
}
