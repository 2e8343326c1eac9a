using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>Turns a name and a password into a session. Never tells whether a name exists.</summary>
internal sealed class StaffSignIn(TipDatabase database, PasswordRoom passwords, SignInBrake brake, StaffSessions sessions)
{
    public async Task<SignInOutcome> TryAsync(string name, string password, CancellationToken cancellation)
    {
        var folded = StaffMember.Fold(name);
        if (brake.Enter(folded) is { } wait)
        {
            return new(null, wait);
        }

        await using var db = database.OpenTips();
        var row = await db.StaffMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Folded == folded, cancellation);
        if (!await passwords.FitsAsync(row?.PasswordHash, password, cancellation))
        {
            return new(null, null);
        }

        brake.Release(folded);
        return new(await sessions.BeginAsync(row!.Id, cancellation), null);
    }
}
