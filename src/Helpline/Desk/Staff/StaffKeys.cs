using System.Security.Cryptography;
using System.Text.Json;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>The agency's private keys as keygen wrapped them. Given to its own officers; opened in their browsers only.</summary>
internal sealed class StaffKeys(TipDatabase database, TipWriter writer)
{
    /// <summary>Keeps a wrapped key; the same key and member again replaces it.</summary>
    /// <param name="wrapped">JSON {kid, member, salt, iterations, jwe}.</param>
    /// <returns>False when it is no wrapped key.</returns>
    public async Task<bool> KeepAsync(string agency, string wrapped, CancellationToken cancellation)
    {
        if (Names(wrapped) is not var (kid, member))
        {
            return false;
        }

        var id = RandomNumberGenerator.GetBytes(16);
        await writer.WriteAsync(
            async (db, stop) =>
            {
                await db.StaffKeys.Where(k => k.Agency == agency && k.Kid == kid && k.Member == member).ExecuteDeleteAsync(stop);
                db.StaffKeys.Add(new() { Id = id, Agency = agency, Kid = kid, Member = member, Wrapped = wrapped });
            },
            cancellation);
        return true;
    }

    public async Task<IReadOnlyList<string>> OfAsync(string agency, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await db.StaffKeys.Where(k => k.Agency == agency).OrderBy(k => k.Kid).Select(k => k.Wrapped).ToListAsync(cancellation);
    }

    /// <summary>The statements of the agency's root, as they were imported; the browser checks them itself.</summary>
    public async Task<IReadOnlyList<string>> CertificatesAsync(string agency, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        return await db.AgencyKeys.Where(k => k.Agency == agency).OrderBy(k => k.Kid).Select(k => k.Statement).ToListAsync(cancellation);
    }

    private static (string Kid, string Member)? Names(string wrapped)
    {
        try
        {
            using var json = JsonDocument.Parse(wrapped);
            string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            return Text("kid") is { } kid && Text("member") is { } member && Text("jwe") is not null ? (kid, member) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
