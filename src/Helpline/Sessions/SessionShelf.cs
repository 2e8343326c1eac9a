using System.Security.Cryptography;
using Helpline.Storage.Talks;

namespace Helpline.Sessions;

/// <summary>
/// Finds, opens and keeps sessions. A talk is found by today's keys or yesterday's and always kept under today's;
/// the row of another day goes in the same commit.
/// </summary>
internal sealed class SessionShelf(TalkSide talks, EpochKeys keys)
{
    /// <summary>Photos of all unfinished tips together: a flooder must not fill the disk.</summary>
    internal const int MostDrafts = 1000;

    /// <summary>Whether one more photo can be kept.</summary>
    public bool HasRoomForPhoto => talks.CountDrafts() < MostDrafts;

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
    public async Task<bool> KeepAsync(OpenSession opened, Session session, FreshDraft? fresh)
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
        var drafts = Drafts(opened, session.Files, fresh, row.Epoch);
        await talks.CommitAsync(new TalkChanges([row], opened.OldRow is null ? [] : [opened.OldRow]) { Drafts = drafts });
        return true;
    }

    /// <summary>Nothing is left of the talk and its photos, under either day's keys.</summary>
    public Task ForgetAsync(ChannelAddress address)
    {
        var pair = keys.Now();
        var days = pair.Yesterday is null ? [pair.Today] : new[] { pair.Today, pair.Yesterday };
        var photos = Open(address).Session?.Files ?? [];
        return talks.CommitAsync(new TalkChanges([], [.. days.Select(day => SessionKey.IdOf(day, address))])
        {
            Drafts = DraftChanges.None with { Dropped = [.. photos.Select(photo => photo.Id)] },
        });
    }

    /// <summary>Photos follow their session: into the new day, or away.</summary>
    private static DraftChanges Drafts(OpenSession opened, IReadOnlyList<DraftFile> now, FreshDraft? fresh, int epoch)
    {
        var kept = now.Select(file => Convert.ToHexString(file.Id)).ToHashSet();
        var before = (opened.Session?.Files ?? []).ToLookup(file => kept.Contains(Convert.ToHexString(file.Id)), file => file.Id);
        return new DraftChanges(
            fresh is not null && now.Contains(fresh.File) ? [new DraftRow { Id = fresh.File.Id, Epoch = epoch, Sealed = fresh.Sealed }] : [],
            opened.OldRow is null ? [] : [.. before[true]],
            epoch,
            [.. before[false]]);
    }
}
