using System.Security.Cryptography;
using System.Text.Json;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Agencies;

/// <summary>The agencies and signed keys that are, or are to be, in force.</summary>
internal sealed record AgencySet(IReadOnlyList<Agency> Agencies, IReadOnlyList<(string Agency, string Statement)> Keys, string? OperatingBody)
{
    public string? Root(string code) => Agencies.FirstOrDefault(a => a.Code == code)?.Root;

    /// <summary>This set with a file laid over it: named agencies are replaced, others stay; an agency whose file brings no keys keeps its own.</summary>
    public AgencySet With(AgencyFile file)
    {
        var named = file.Agencies.DistinctBy(e => e.Agency.Code).ToDictionary(e => e.Agency.Code, StringComparer.Ordinal);
        var agencies = Agencies.Where(a => !named.ContainsKey(a.Code))
            .Concat(named.Values.Select(e => e.Agency with { Root = e.Agency.Root ?? Root(e.Agency.Code) }));
        var keys = Keys.Where(k => !named.TryGetValue(k.Agency, out var entry) || entry.Keys is null)
            .Concat(named.Values.SelectMany(e => e.Keys?.Statements.Select(s => (e.Agency.Code, s)) ?? []));
        return new([.. agencies], [.. keys], file.OperatingBody ?? OperatingBody);
    }

    /// <summary>All agencies with the lines the file gives; those that are not in it have none.</summary>
    public IReadOnlyList<AgencyEntry> Entries(AgencyFile file) =>
        [.. file.Agencies, .. Agencies.Where(a => file.Agencies.All(e => e.Agency.Code != a.Code))
            .Select(a => new AgencyEntry(a, null, 0, [.. a.Queues.Select(_ => 0)]))];

    public bool SameAs(AgencySet other) => Agencies.Count > 0 && Canonical() == other.Canonical();

    /// <summary>Puts this set in force in one transaction, under a new stamp.</summary>
    public async Task Replace(TipsContext db, CancellationToken cancellation)
    {
        await db.Agencies.ExecuteDeleteAsync(cancellation);
        await db.AgencyKeys.ExecuteDeleteAsync(cancellation);
        await db.Imports.ExecuteDeleteAsync(cancellation);
        db.Agencies.AddRange(Agencies.Select(a => new AgencyRow { Id = NewId(), Code = a.Code, Definition = JsonSerializer.Serialize(a) }));
        db.AgencyKeys.AddRange(Keys.Select(k => new AgencyKeyRow
        {
            Id = NewId(),
            Agency = k.Agency,
            Kid = CertifiedKey.Verify(k.Statement, Root(k.Agency)!).Statement!.Kid,
            Statement = k.Statement,
        }));
        db.Imports.Add(new() { Id = NewId(), OperatingBody = OperatingBody });
    }

    private static byte[] NewId() => RandomNumberGenerator.GetBytes(16);

    private string Canonical() => JsonSerializer.Serialize(new
    {
        Agencies = Agencies.OrderBy(a => a.Code, StringComparer.Ordinal),
        Keys = Keys.Select(k => k.Agency + " " + k.Statement).Order(StringComparer.Ordinal),
        OperatingBody,
    });
}
