using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>
/// At every start, a one-time link for each agency whose wrapped keys are here and whose first person has set no password yet:
/// so a link that nobody used in its fifteen minutes is lost to nobody.
/// </summary>
internal sealed class FirstLinks(TipDatabase database, StaffInvites invites, DeskSettings settings)
{
    /// <returns>Links by agency, to be shown once.</returns>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> DrawAsync(CancellationToken cancellation)
    {
        var role = settings.IsDemo ? StaffRole.Officer : StaffRole.Lead;
        var links = new List<KeyValuePair<string, string>>();
        foreach (var agency in await UnattendedAsync(cancellation))
        {
            links.Add(new(agency, await invites.CreateAsync(agency, role, agency, cancellation)));
        }

        return links;
    }

    private async Task<List<string>> UnattendedAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var attended = db.StaffMembers.Where(m => m.PasswordHash != null).Select(m => m.Agency);
        return await db.StaffKeys.Select(k => k.Agency).Distinct().Where(a => !attended.Contains(a)).OrderBy(a => a).ToListAsync(cancellation);
    }
}
