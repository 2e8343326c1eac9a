using Helpline.Storage.Talks;
using Helpline.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Storage.Talks;

/// <summary>The talk side on a real file: one table, one writer, nothing left behind.</summary>
public sealed class TalkSideTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("talks");
    private readonly TalksFile _file;
    private readonly TalkSide _side;

    public TalkSideTests()
    {
        _file = new TalksFile($"Data Source={Db}");
        _file.Migrate();
        _side = new TalkSide(new SqliteTalks(_file));
    }

    private string Db => Path.Combine(_folder.Path, "talks.db");

    public void Dispose()
    {
        _side.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_row_is_found_replaced_and_dropped()
    {
        await _side.CommitAsync(new TalkChanges([Row(1, 7, "one")], []));
        await _side.CommitAsync(new TalkChanges([Row(1, 8, "two")], []));
        var found = _side.Find(Id(9), Id(1));
        Assert.Equal("two"u8.ToArray(), found!.Sealed);
        Assert.Equal(8, found.Epoch);
        await _side.CommitAsync(new TalkChanges([], [Id(1)]));
        Assert.Null(_side.Find(Id(1)));
    }

    [Fact]
    public async Task Many_turns_at_once_are_all_kept_and_the_journal_is_empty_afterwards()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            Task.Run(() => _side.CommitAsync(new TalkChanges([Row((byte)number, 1, "x")], [])))));
        Assert.All(Enumerable.Range(0, 200), number => Assert.NotNull(_side.Find(Id((byte)number))));
        Assert.Equal(0, new FileInfo(Db + "-wal").Length);
    }

    [Fact]
    public async Task A_dropped_row_is_nowhere_in_the_files()
    {
        const string Mark = "a mark that must not stay";
        await _side.CommitAsync(new TalkChanges([Row(1, 1, Mark)], []));
        Assert.True(InFiles(Mark));
        await _side.CommitAsync(new TalkChanges([], [Id(1)]));
        Assert.False(InFiles(Mark));
    }

    [Fact]
    public async Task The_sweep_drops_older_days_and_gives_pages_back()
    {
        await _side.CommitAsync(new TalkChanges([.. Enumerable.Range(0, 100).Select(n => Row((byte)n, 5, new string('x', 4096)))], []));
        await _side.CommitAsync(new TalkChanges([Row(200, 6, "kept")], []));
        var before = new FileInfo(Db).Length;
        await _side.SweepAsync(6);
        Assert.Null(_side.Find(Id(1)));
        Assert.NotNull(_side.Find(Id(200)));
        Assert.True(new FileInfo(Db).Length < before / 4);
    }

    [Fact]
    public async Task A_failed_commit_changes_nothing_and_the_next_one_works()
    {
        await _side.CommitAsync(new TalkChanges([Row(1, 1, "one")], []));
        var broken = new TalkChanges([Row(2, 1, "two"), new SessionRow { Id = Id(3), Epoch = 1, Sealed = null! }], [Id(1)]);
        await Assert.ThrowsAnyAsync<Exception>(() => _side.CommitAsync(broken));
        Assert.NotNull(_side.Find(Id(1)));
        Assert.Null(_side.Find(Id(2)));
        await _side.CommitAsync(new TalkChanges([Row(4, 1, "four")], []));
        Assert.NotNull(_side.Find(Id(4)));
    }

    [Fact]
    public void Every_connection_has_the_pragmas_that_make_erasing_real()
    {
        using var connection = _file.Open();
        Assert.Equal(1L, Ask(connection, "PRAGMA secure_delete;"));
        Assert.Equal(2L, Ask(connection, "PRAGMA synchronous;"));
        Assert.Equal(2L, Ask(connection, "PRAGMA temp_store;"));
        Assert.Equal("wal", Ask(connection, "PRAGMA journal_mode;"));
    }

    [Fact]
    public void The_migrated_table_is_the_models_own_and_has_no_row_number()
    {
        using var connection = _file.Open();
        var options = new DbContextOptionsBuilder<TalksContext>().UseSqlite(connection).Options;
        using var context = new TalksContext(options);
        var model = context.Model.FindEntityType(typeof(SessionRow))!.GetProperties()
            .Select(property => (property.GetColumnName(), property.GetColumnType())).Order();
        Assert.Equal(model, Columns(connection).Order());
        Assert.Contains("WITHOUT ROWID", (string)Ask(connection, "SELECT sql FROM sqlite_master WHERE name = 'sessions';")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_again_keeps_the_rows()
    {
        await _side.CommitAsync(new TalkChanges([Row(1, 1, "one")], []));
        _file.Migrate();
        Assert.NotNull(_side.Find(Id(1)));
    }

    private bool InFiles(string mark) => Directory.GetFiles(_folder.Path).Any(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(mark)) >= 0;
    });

    private static byte[] Id(byte number) => [.. Enumerable.Repeat(number, 32)];

    private static SessionRow Row(byte number, int epoch, string content) =>
        new() { Id = Id(number), Epoch = epoch, Sealed = System.Text.Encoding.UTF8.GetBytes(content) };

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static List<(string, string)> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, type FROM pragma_table_info('sessions');";
        using var reader = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns;
    }
}
