using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Desk.Staff;

/// <summary>Sessions of the desk: twelve hours at most, half an hour unused. A bearer is stored as its hash only.</summary>
internal sealed class StaffSessions(TipDatabase database, TipWriter writer, TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>The idle limit is written anew at most this often.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public async Task<Token> BeginAsync(byte[] memberId, CancellationToken cancellation)
    {
        var bearer = Token.Draw();
        var id = RandomNumberGenerator.GetBytes(16);
        var now = Now;
        await writer.WriteAsync(
            async (db, stop) =>
            {
                await db.StaffSessions.Where(s => s.EndsAt <= now || s.IdleAt <= now).ExecuteDeleteAsync(stop);
                if (!await db.StaffSessions.AnyAsync(s => s.Id == id, stop))
                {
                    db.StaffSessions.Add(new()
                    {
                        Id = id,
                        TokenHash = bearer.Hash,
                        MemberId = memberId,
                        EndsAt = now + (long)Longest.TotalSeconds,
                        IdleAt = now + (long)Idle.TotalSeconds,
                    });
                }
            },
            cancellation);
        return bearer;
    }

    /// <returns>Null when the bearer is none of ours, or its time is over.</returns>
    public async Task<StaffMember?> FindAsync(Token bearer, CancellationToken cancellation)
    {
        var hash = bearer.Hash;
        var now = Now;
        await using var db = database.OpenTips();
        var session = await db.StaffSessions.AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == hash, cancellation);
        if (session is null || session.EndsAt <= now || session.IdleAt <= now)
        {
            return null;
        }

        if (await db.StaffMembers.AsNoTracking().FirstOrDefaultAsync(m => m.Id == session.MemberId, cancellation) is not { } row)
        {
            return null;
        }

        await KeepAwakeAsync(session, now, cancellation);
        return StaffMember.Of(row);
    }

    public Task EndAsync(Token bearer, CancellationToken cancellation)
    {
        var hash = bearer.Hash;
        return writer.WriteAsync((db, stop) => db.StaffSessions.Where(s => s.TokenHash == hash).ExecuteDeleteAsync(stop), cancellation);
    }

    private Task KeepAwakeAsync(StaffSessionRow session, long now, CancellationToken cancellation)
    {
        var idle = now + (long)Idle.TotalSeconds;
        return idle - session.IdleAt < Grain.TotalSeconds
            ? Task.CompletedTask
            : writer.WriteAsync(
                (db, stop) => db.StaffSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.IdleAt, idle), stop),
                cancellation);
    }
}
