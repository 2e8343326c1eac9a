using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>The agency's private keys as keygen wrapped them. Given to its own officers; opened in their browsers only.</summary>
internal sealed class StaffKeys(TipDatabase database)
{
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
}
