using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>
/// One-time links: 15 minutes, one use, stored hashed. Whoever opens one sets the password of the name it is for; a
/// link for a name that exists already resets its password and ends its sessions.
/// </summary>
internal sealed class StaffInvites(TipDatabase database, TipWriter writer, PasswordRoom passwords, TimeProvider time, DeskSettings settings)
{
    public static readonly TimeSpan Good = TimeSpan.FromMinutes(15);

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>The link, to be shown once to the one who starts the program. The token stands in the fragment, which no server sees.</summary>
    public async Task<string> CreateAsync(string agency, StaffRole role, string name, CancellationToken cancellation) =>
        $"{settings.OpenerOrigin.TrimEnd('/')}/#invite={(await DrawAsync(agency, role, name, cancellation)).Text}";

    /// <summary>The token alone, as a code to be pasted where no fragment can be read.</summary>
    public async Task<Token> DrawAsync(string agency, StaffRole role, string name, CancellationToken cancellation)
    {
        var token = Token.Draw();
        var (inviteId, memberId) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(16));
        var now = Now;
        await writer.WriteAsync(
            async (db, stop) =>
            {
                var member = await MemberAsync(db, memberId, agency, role, name, stop);
                await db.StaffInvites.Where(i => i.EndsAt <= now || i.MemberId == member).ExecuteDeleteAsync(stop);
                db.StaffInvites.Add(new() { Id = inviteId, TokenHash = token.Hash, MemberId = member, EndsAt = now + (long)Good.TotalSeconds });
            },
            cancellation);
        return token;
    }

    /// <returns>For whom the link is; null when it is used up, too old, or none of ours.</returns>
    public async Task<StaffMember?> LookAsync(Token token, CancellationToken cancellation)
    {
        var (hash, now) = (token.Hash, Now);
        await using var db = database.OpenTips();
        var row = await db.StaffInvites.Where(i => i.TokenHash == hash && i.EndsAt > now)
            .Join(db.StaffMembers, i => i.MemberId, m => m.Id, (_, m) => m)
            .FirstOrDefaultAsync(cancellation);
        return row is null ? null : StaffMember.Of(row);
    }

    /// <returns>The member whose password is set now; null: of two who come with the same link, the second.</returns>
    public async Task<byte[]?> TakeAsync(Token token, string password, CancellationToken cancellation)
    {
        if (await LookAsync(token, cancellation) is null)
        {
            return null;
        }

        var passwordHash = await passwords.HashAsync(password, cancellation);
        var (hash, now) = (token.Hash, Now);
        byte[]? taken = null;
        await writer.WriteAsync(
            async (db, stop) =>
            {
                taken = await db.StaffInvites.Where(i => i.TokenHash == hash && i.EndsAt > now).Select(i => i.MemberId).FirstOrDefaultAsync(stop);
                if (taken is { } member)
                {
                    await db.StaffInvites.Where(i => i.MemberId == member).ExecuteDeleteAsync(stop);
                    await db.StaffSessions.Where(s => s.MemberId == member).ExecuteDeleteAsync(stop);
                    await db.StaffMembers.Where(m => m.Id == member).ExecuteUpdateAsync(m => m.SetProperty(r => r.PasswordHash, passwordHash), stop);
                }
            },
            cancellation);
        return taken;
    }

    private static async Task<byte[]> MemberAsync(TipsContext db, byte[] id, string agency, StaffRole role, string name, CancellationToken stop)
    {
        var folded = StaffMember.Fold(name);
        if (await db.StaffMembers.FirstOrDefaultAsync(m => m.Folded == folded, stop) is { } known)
        {
            known.Agency = agency;
            known.Role = role.Word();
            return known.Id;
        }

        db.StaffMembers.Add(new() { Id = id, Agency = agency, Name = name.Trim(), Folded = folded, Role = role.Word() });
        return id;
    }
}
