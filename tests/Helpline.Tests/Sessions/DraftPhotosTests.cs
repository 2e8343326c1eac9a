using Helpline.Sessions;
using Helpline.Storage.Talks;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions;

/// <summary>Photos in the clear: one at a time, wiped before the next.</summary>
public sealed class DraftPhotosTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("photos");
    private readonly TalkSide _side;

    public DraftPhotosTests()
    {
        _side = new TalkSide(new SqliteTalks(new TalksFile($"Data Source={Path.Combine(_folder.Path, "talks.db")}")));
        _side.Migrate();
    }

    public void Dispose()
    {
        _side.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Each_photo_is_wiped_before_the_next_is_opened()
    {
        FreshDraft[] fresh = [DraftSeal.Seal([1, 1]), DraftSeal.Seal([2, 2]), DraftSeal.Seal([3, 3])];
        await _side.CommitAsync(new TalkChanges([], [])
        {
            Drafts = DraftChanges.None with { Saved = [.. fresh.Select(one => new DraftRow { Id = one.File.Id, Epoch = 1, Sealed = one.Sealed })] },
        });
        using var photos = new DraftPhotos(new DraftShelf(_side), [.. fresh.Select(one => one.File)]);
        var given = new List<byte[]>();
        foreach (var photo in photos)
        {
            Assert.Equal([(byte)(given.Count + 1), (byte)(given.Count + 1)], photo);
            Assert.All(given, earlier => Assert.Equal([0, 0], earlier));
            given.Add(photo);
        }

        Assert.Equal(3, given.Count);
        Assert.All(given, photo => Assert.Equal([0, 0], photo));
    }

    [Fact]
    public void What_is_gone_is_not_readable() =>
        Assert.Empty(new DraftShelf(_side).Readable([DraftSeal.Seal([1]).File]));
}
