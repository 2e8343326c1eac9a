using System.Security.Cryptography;
using Helpline.Storage.Talks;
using Helpline.Tests.Support;

namespace Helpline.Tests.Storage.Talks;

/// <summary>The talk side in a real PostgreSQL: the same promises as in a file, and no word of it in the journal.</summary>
public sealed class PostgresTalksTests
{
    [Fact]
    public async Task A_row_is_found_replaced_and_dropped()
    {
        using var house = new TalkHouse();
        await house.Side.CommitAsync(new TalkChanges([Row(1, 7, "one")], []));
        await house.Side.CommitAsync(new TalkChanges([Row(1, 8, "two")], []));
        var found = house.Side.Find(Id(9), Id(1));
        Assert.Equal("two"u8.ToArray(), found!.Sealed);
        Assert.Equal(8, found.Epoch);
        await house.Side.CommitAsync(new TalkChanges([], [Id(1)]));
        Assert.Null(house.Side.Find(Id(1)));
    }

    [Fact]
    public async Task Many_turns_at_once_of_two_processes_are_all_kept()
    {
        using var house = new TalkHouse();
        using var other = new TalkSide(new PostgresTalks(new("here", house.Store.Talks)));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() =>
            (number % 2 == 0 ? house.Side : other).CommitAsync(new TalkChanges([Row((byte)number, 1, "x")], [])))));
        Assert.All(Enumerable.Range(0, 100), number => Assert.NotNull(house.Side.Find(Id((byte)number))));
    }

    [Fact]
    public async Task A_photo_is_kept_moved_to_another_day_and_dropped()
    {
        using var house = new TalkHouse();
        var photo = RandomNumberGenerator.GetBytes(300_000);
        var drafts = new DraftChanges([new DraftRow { Id = Id(1), Epoch = 5, Sealed = photo }], [], 0, []);
        await house.Side.CommitAsync(new TalkChanges([], []) { Drafts = drafts });
        await house.Side.CommitAsync(new TalkChanges([], []) { Drafts = new DraftChanges([], [Id(1)], 6, []) });
        await house.Side.SweepAsync(6);
        Assert.Equal(photo, house.Side.FindDraft(Id(1)));
        await house.Side.CommitAsync(new TalkChanges([], []) { Drafts = new DraftChanges([], [], 0, [Id(1)]) });
        Assert.Null(house.Side.FindDraft(Id(1)));
    }

    [Fact]
    public async Task The_sweep_drops_older_days_and_gives_space_back()
    {
        using var house = new TalkHouse();
        await house.Side.CommitAsync(new TalkChanges([.. Enumerable.Range(0, 100).Select(n => Row((byte)n, 5, new string('x', 4096)))], []));
        await house.Side.CommitAsync(new TalkChanges([Row(200, 6, "kept")], []));
        await house.Side.SweepAsync(6);
        Assert.Null(house.Side.Find(Id(1)));
        Assert.NotNull(house.Side.Find(Id(200)));
        Assert.Equal(["8192"], house.Ask("SELECT pg_relation_size('sessions')"));
    }

    [Fact]
    public async Task A_failed_commit_changes_nothing_and_the_next_one_works()
    {
        using var house = new TalkHouse();
        await house.Side.CommitAsync(new TalkChanges([Row(1, 1, "one")], []));
        var broken = new TalkChanges([Row(2, 1, "two"), new SessionRow { Id = Id(3), Epoch = 1, Sealed = null! }], [Id(1)]);
        await Assert.ThrowsAnyAsync<Exception>(() => house.Side.CommitAsync(broken));
        Assert.NotNull(house.Side.Find(Id(1)));
        Assert.Null(house.Side.Find(Id(2)));
        await house.Side.CommitAsync(new TalkChanges([Row(4, 1, "four")], []));
        Assert.NotNull(house.Side.Find(Id(4)));
    }

    [Fact]
    public async Task After_every_connection_was_cut_the_next_turn_works_again()
    {
        using var house = new TalkHouse();
        await house.Side.CommitAsync(new TalkChanges([Row(1, 1, "one")], []));
        house.Ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        Assert.NotNull(house.Side.Find(Id(1)));
        await house.Side.CommitAsync(new TalkChanges([Row(2, 1, "two")], []));
        Assert.NotNull(house.Side.Find(Id(2)));
    }

    [Fact]
    public async Task No_table_of_talks_is_journalled_and_a_second_migration_keeps_the_rows()
    {
        using var house = new TalkHouse();
        await house.Side.CommitAsync(new TalkChanges([Row(1, 1, "one")], []));
        house.Side.Migrate();
        Assert.NotNull(house.Side.Find(Id(1)));
        Assert.Equal(
            ["drafts u", "sessions u"],
            house.Ask("SELECT relname || ' ' || relpersistence::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_EF%' ORDER BY 1"));
    }

    /// <summary>What a thief of the server sees in the pages themselves, through the eyes of its superuser.</summary>
    [Fact]
    public async Task In_a_small_table_no_page_holds_what_was_there_before_and_all_rows_are_of_one_transaction()
    {
        using var house = new TalkHouse();
        for (var turn = 0; turn < 60; turn++)
        {
            await house.Side.CommitAsync(new TalkChanges([Row((byte)(turn % 20), 1, $"turn {turn}")], []));
        }

        house.Ask("CREATE EXTENSION pageinspect");
        const string Items = "FROM generate_series(0, pg_relation_size('sessions') / 8192 - 1) AS page, heap_page_items(get_raw_page('sessions', page::int))";
        Assert.Equal(["20"], house.Ask($"SELECT count(*) {Items}"));
        Assert.Equal(["0"], house.Ask($"SELECT count(*) {Items} WHERE t_xmax <> 0"));
        Assert.Equal(["1"], house.Ask($"SELECT count(DISTINCT t_xmin::text) {Items}"));
    }

    [Fact]
    public async Task Nothing_of_a_talk_stands_in_the_journal()
    {
        using var house = new TalkHouse();
        var mark = RandomNumberGenerator.GetBytes(64);
        await house.Side.CommitAsync(new TalkChanges([new SessionRow { Id = Id(1), Epoch = 1, Sealed = mark }], []));
        house.Ask("CHECKPOINT");
        var journal = Directory.EnumerateFiles(Path.Combine(Needs.PostgresFolder(), "pg_wal"), "0*").Select(ReadShared);
        Assert.DoesNotContain(journal, file => file.AsSpan().IndexOf(mark) >= 0);
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static byte[] Id(byte number) => [.. Enumerable.Repeat(number, 32)];

    private static SessionRow Row(byte number, int epoch, string content) =>
        new() { Id = Id(number), Epoch = epoch, Sealed = System.Text.Encoding.UTF8.GetBytes(content) };

    private sealed class TalkHouse : IDisposable
    {
        internal TalkHouse()
        {
            Side = new TalkSide(new PostgresTalks(new("here", Store.Talks)));
            Side.Migrate();
        }

        internal StoreHome Store { get; } = StoreHome.Of(Support.Store.Postgres);

        internal TalkSide Side { get; }

        internal IReadOnlyList<string> Ask(string sql) => PostgresCells.Column(Store.TalksAsSuperuser, sql);

        public void Dispose()
        {
            Side.Dispose();
            Store.Dispose();
        }
    }
}
