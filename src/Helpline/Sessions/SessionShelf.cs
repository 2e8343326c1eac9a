using System.Security.Cryptography;
using Helpline.Storage.Talks;

namespace Helpline.Sessions;

/// <summary>
/// Finds, opens and keeps sessions. A talk is found by today's keys or yesterday's and always kept under today's;
/// the row of another day goes in the same commit.
/// </summary>
internal sealed class SessionShelf(TalkSide talks, EpochKeys keys)
{
    public OpenSession Open(ChannelAddress address)
    {
        var pair = keys.Now();
        var today = SessionKey.IdOf(pair.Today, address);
        var yesterday = pair.Yesterday is null ? null : SessionKey.IdOf(pair.Yesterday, address);
        var row = yesterday is null ? talks.Find(today) : talks.Find(today, yesterday);
        if (row is null)
        {
            return new OpenSession(address, pair.Today, null, null);
        }

        var key = SessionKey.DraftKeyOf(row.Id == today ? pair.Today : pair.Yesterday!, address);
        var session = SessionSeal.Open(row.Sealed, key, row.Id);
        CryptographicOperations.ZeroMemory(key);
        return new OpenSession(address, pair.Today, session, row.Id == today ? null : row.Id);
    }

    /// <returns>False when the session is too large to be kept; then nothing was changed.</returns>
    public async Task<bool> KeepAsync(OpenSession opened, Session session)
    {
        var id = SessionKey.IdOf(opened.Epoch, opened.Address);
        var key = SessionKey.DraftKeyOf(opened.Epoch, opened.Address);
        var sealedBytes = SessionSeal.Seal(session, key, id);
        CryptographicOperations.ZeroMemory(key);
        if (sealedBytes is null)
        {
            return false;
        }

        var row = new SessionRow { Id = id, Epoch = EpochKeys.NumberOf(opened.Epoch.Day), Sealed = sealedBytes };
        await talks.CommitAsync(new TalkChanges([row], opened.OldRow is null ? [] : [opened.OldRow]));
        return true;
    }

    /// <summary>Nothing is left of the talk, under either day's keys.</summary>
    public Task ForgetAsync(ChannelAddress address)
    {
        var pair = keys.Now();
        var days = pair.Yesterday is null ? [pair.Today] : new[] { pair.Today, pair.Yesterday };
        return talks.CommitAsync(new TalkChanges([], [.. days.Select(day => SessionKey.IdOf(day, address))]));
    }
}
