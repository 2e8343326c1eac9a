using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Storage.Tips;

public sealed class TipWriterTests : IAsyncLifetime
{
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("writer");
    private readonly TipDatabase _database;
    private readonly TipWriter _writer;

    public TipWriterTests()
    {
        _database = new(new() { DataDirectory = _folder.Path });
        _writer = new(new(_database, TimeProvider.System));
    }

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _database.MigrateAsync(Soon);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_bad_change_fails_alone_and_its_neighbours_are_kept()
    {
        using var gate = new ManualResetEventSlim();
        var first = _writer.WriteAsync(Hold(gate), Soon);
        var good = Enumerable.Range(0, 5).Select(i => _writer.WriteAsync(Add((byte)i), Soon)).ToList();
        var bad = _writer.WriteAsync((_, _) => throw new InvalidOperationException(), Soon);
        gate.Set();
        await Task.WhenAll(good.Append(first));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        using var db = _database.OpenTips();
        Assert.Equal(5, db.Agencies.Count());
    }

    [Fact]
    public async Task The_changes_of_one_caller_are_kept_together_or_not_at_all()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => _writer.WriteAsync([Add(1), (_, _) => throw new InvalidOperationException()], Soon));
        using var db = _database.OpenTips();
        Assert.Empty(db.Agencies);
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_waited_for()
    {
        using var other = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "tips.db")};Pooling=False");
        other.Open();
        var holding = other.BeginTransaction();
        var write = _writer.WriteAsync(Add(1), Soon);
        await Task.Delay(300, Soon);
        Assert.False(write.IsCompleted);
        holding.Dispose();
        await write;
    }

    [Fact]
    public async Task After_a_commit_the_write_ahead_log_is_empty()
    {
        await _writer.WriteAsync(Add(1), Soon);
        Assert.Equal(0, new FileInfo(Path.Combine(_folder.Path, "tips.db-wal")).Length);
    }

    private static TipChange Hold(ManualResetEventSlim gate) => (_, _) =>
    {
        gate.Wait(TimeSpan.FromSeconds(5), Soon);
        return Task.CompletedTask;
    };

    private static TipChange Add(byte id) => async (db, stop) =>
        await db.Agencies.AddAsync(new() { Id = [.. Enumerable.Repeat(id, 16)], Code = $"a{id}", Definition = "{}" }, stop);
}
