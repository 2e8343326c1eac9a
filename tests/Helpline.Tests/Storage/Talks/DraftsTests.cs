using System.Security.Cryptography;
using Helpline.Storage.Talks;
using Helpline.Tests.Journeys.Seizing;
using Helpline.Tests.Support;

namespace Helpline.Tests.Storage.Talks;

/// <summary>Photos of unfinished tips on a real file: with their talk in one commit, without order, gone when dropped.</summary>
public sealed class DraftsTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("drafts");
    private readonly TalkSide _side;

    public DraftsTests()
    {
        _side = new TalkSide(new SqliteTalks(new TalksFile($"Data Source={Db}")));
        _side.Migrate();
    }

    private string Db => Path.Combine(_folder.Path, "talks.db");

    public void Dispose()
    {
        _side.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_photo_is_saved_moved_to_the_next_day_and_dropped()
    {
        var (one, two) = (Row(5), Row(5));
        await CommitAsync(new DraftChanges([one, two], [], 0, []));
        await CommitAsync(new DraftChanges([], [one.Id], 6, [two.Id]));
        Assert.Null(_side.FindDraft(two.Id));
        await _side.SweepAsync(6);
        Assert.Equal(one.Sealed, _side.FindDraft(one.Id));
        await _side.SweepAsync(7);
        Assert.Null(_side.FindDraft(one.Id));
    }

    [Fact]
    public async Task Photos_are_counted_and_a_file_too_large_to_be_copied_in_memory_is_swept_all_the_same()
    {
        var photos = Enumerable.Range(0, 40).Select(_ => Row(5, 1024 * 1024)).ToList();
        foreach (var photo in photos)
        {
            await CommitAsync(new DraftChanges([photo], [], 0, []));
        }

        Assert.Equal(40, _side.CountDrafts());
        await _side.SweepAsync(5);
        Assert.Equal(photos[0].Sealed, _side.FindDraft(photos[0].Id));
        await _side.SweepAsync(6);
        Assert.Equal(0, _side.CountDrafts());
        Assert.InRange(new FileInfo(Db).Length, 0, 1024 * 1024);
    }

    [Fact]
    public async Task A_talk_that_cannot_be_kept_keeps_no_photo()
    {
        var photo = Row(1);
        var broken = new SessionRow { Id = RandomNumberGenerator.GetBytes(32), Epoch = 1, Sealed = null! };
        await Assert.ThrowsAnyAsync<Exception>(() => _side.CommitAsync(new TalkChanges([broken], []) { Drafts = new DraftChanges([photo], [], 1, []) }));
        Assert.Null(_side.FindDraft(photo.Id));
    }

    [Fact]
    public async Task A_dropped_photo_is_nowhere_in_the_files()
    {
        var photo = Row(1);
        await CommitAsync(new DraftChanges([photo], [], 1, []));
        Assert.True(InFiles(photo));
        await CommitAsync(new DraftChanges([], [], 1, [photo.Id]));
        Assert.False(InFiles(photo));
    }

    [Fact]
    public async Task After_the_sweep_the_file_does_not_tell_in_which_order_photos_came()
    {
        var rows = Enumerable.Range(0, 60).Select(_ => Row(1, 20_000)).ToList();
        foreach (var row in rows)
        {
            await CommitAsync(new DraftChanges([row], [], 1, []));
        }

        await _side.SweepAsync(1);
        var signals = new Signals(Db).Of("drafts");
        var attack = new OrderAttack([.. rows.Select((row, came) =>
            ((IReadOnlyDictionary<string, double>)new Dictionary<string, double> { ["came"] = came },
                signals.Single(found => found.Row["id"].AsSpan().SequenceEqual(row.Id)).Signals))]);
        Assert.True(attack.Tries > 0);
        Assert.Empty(attack.Successes);
    }

    [Fact]
    public void A_file_from_before_photos_gets_their_table_and_keeps_its_talks()
    {
        var file = new TalksFile($"Data Source={Path.Combine(_folder.Path, "older.db")}");
        file.Migrate();
        using (var connection = file.Open())
        {
            TalksFile.Run(connection, """DROP TABLE drafts; DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '0002_Drafts';""");
            TalksFile.Run(connection, "INSERT INTO sessions (id, epoch, sealed) VALUES (x'01', 5, x'02');");
        }

        file.Migrate();
        using var side = new TalkSide(new SqliteTalks(file));
        Assert.Equal([2], side.Find(new byte[] { 1 })!.Sealed);
        Assert.Null(side.FindDraft([1]));
    }

    private Task CommitAsync(DraftChanges drafts) => _side.CommitAsync(new TalkChanges([], []) { Drafts = drafts });

    private bool InFiles(DraftRow row) => Directory.GetFiles(_folder.Path).Any(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray().AsSpan().IndexOf(row.Sealed.AsSpan(^64..)) >= 0;
    });

    private static DraftRow Row(int epoch, int length = 300_000) =>
        new() { Id = RandomNumberGenerator.GetBytes(32), Epoch = epoch, Sealed = RandomNumberGenerator.GetBytes(length) };
}
