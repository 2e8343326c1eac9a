using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Helpline.Tests.Storage.Tips;

/// <summary>The tip side in a real PostgreSQL: the model's own schema, one writer, and nothing in the pages that tells the order of filings.</summary>
public sealed class PostgresTipsTests
{
    private const string HeldItems = "FROM generate_series(0, pg_relation_size('held') / 8192 - 1) AS page, heap_page_items(get_raw_page('held', page::int))";

    private const string Schema =
        """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL SELECT conrelid::regclass || ' ' || contype::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype IN ('p', 'f') AND connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%' AND indexname LIKE 'IX%'
        ORDER BY 1
        """;

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrated_schemas_are_what_the_models_say()
    {
        using var migrated = StoreHome.Of(Support.Store.Postgres);
        using var created = StoreHome.Of(Support.Store.Postgres);
        await using (var tips = Open(migrated).OpenTips())
        {
            await tips.Database.MigrateAsync(Soon);
        }

        await using (var tips = Open(created).OpenTips())
        {
            await tips.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(Soon);
        }

        var expected = PostgresCells.Column(created.Tips, Schema);
        Assert.True(expected.Count > 60, $"{expected.Count}");
        Assert.Equal(expected, PostgresCells.Column(migrated.Tips, Schema));
    }

    [Fact]
    public async Task A_tip_is_filed_released_disclosed_and_erased_as_in_a_file()
    {
        await using var house = await TipHouse.OpenAsync(Support.Store.Postgres);
        var drawn = await house.FileAndDeliverAsync();
        var held = await house.FileAsync();
        Assert.Single(house.Rows("tips"));
        Assert.Single(house.Rows("held"));
        var fields = await house.Get<TipDisclosure>().FindAsync(drawn.TipId, Soon);
        Assert.Contains(fields, field => field is { Table: "parts", Column: "body", Bytes: > 4000 });
        var shred = house.Rows("tips")[0]["shred_id"];
        await house.Shred.DestroyAsync(shred, Soon);
        await house.Get<ErasedTips>().SweepAsync(Soon);
        Assert.All(new[] { "tips", "parts", "deliveries", "wraps" }, table => Assert.Empty(house.Rows(table)));
        Assert.Equal(held.TipId, Assert.Single(house.Rows("held"))["tip_id"]);
        await house.Get<TipCommit>().CheckpointAsync(Soon);
    }

    [Fact]
    public async Task Two_processes_write_one_after_the_other_and_never_take_the_same_key()
    {
        await using var house = await TipHouse.OpenAsync(Support.Store.Postgres);
        await using var other = house.Again();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? house : other).FileAsync()));
        Assert.Equal(20, house.Rows("held").Select(row => Convert.ToHexString(row["shred_id"])).Distinct().Count());
    }

    [Fact]
    public async Task Whoever_holds_the_pen_is_waited_for_and_a_cut_connection_is_no_failure()
    {
        await using var house = await TipHouse.OpenAsync(Support.Store.Postgres);
        await using var db = house.Database.OpenTips();
        await using (var holding = await db.Database.BeginTransactionAsync(Soon))
        {
            await house.Database.Store.HoldPenAsync(db, Soon);
            var filing = house.FileAsync();
            await Task.Delay(300, Soon);
            Assert.False(filing.IsCompleted);
            await holding.RollbackAsync(Soon);
            await filing;
        }

        PostgresCells.Column(house.Store.TipsAsSuperuser, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await house.Get<TipWriter>().WriteAsync(
            async (tips, stop) => await tips.Imports.AddAsync(new() { Id = new byte[16] }, stop), Soon);
        Assert.Single(house.Rows("held"));
    }

    /// <summary>The controls are the talk side's: pages that keep dead rows are told from those that don't by the same question.</summary>
    [Fact]
    public async Task No_page_of_the_holding_table_tells_who_filed_first()
    {
        await using var house = await TipHouse.OpenAsync(Support.Store.Postgres);
        for (var i = 0; i < 12; i++)
        {
            await house.FileAsync();
        }

        var server = house.Store.TipsAsSuperuser;
        PostgresCells.Column(server, "CREATE EXTENSION pageinspect");
        Assert.Equal(["12"], PostgresCells.Column(server, $"SELECT count(*) {HeldItems}"));
        Assert.Equal(["1"], PostgresCells.Column(server, $"SELECT count(DISTINCT t_xmin::text) {HeldItems}"));
        Assert.Equal(["0"], PostgresCells.Column(server, $"SELECT count(*) {HeldItems} WHERE t_xmax <> 0"));
    }

    [Fact]
    public async Task No_held_row_stands_in_the_journal_and_the_hourly_sweep_leaves_one_file_of_it()
    {
        await using var house = await TipHouse.OpenAsync(Support.Store.Postgres);
        await house.FileAsync();
        var row = Assert.Single(house.Rows("held"));
        Assert.DoesNotContain(Journal(), file => file.AsSpan().IndexOf(row["payload"].AsSpan(0, 32)) >= 0 || file.AsSpan().IndexOf(row["part_id"]) >= 0);
        var before = Path.Combine(JournalFolder, PostgresCells.Column(house.Store.TipsAsSuperuser, "SELECT pg_walfile_name(pg_current_wal_lsn())")[0]);
        await house.Get<TipCommit>().CheckpointAsync(Soon);
        Assert.True(string.CompareOrdinal(Directory.EnumerateFiles(JournalFolder, "0*").Min(StringComparer.Ordinal), before) > 0, "The old journal is still there.");
    }

    [Fact]
    public async Task The_documented_settings_and_rights_lack_nothing_and_others_are_named()
    {
        using var home = StoreHome.Of(Support.Store.Postgres);
        await using var db = Open(home).OpenTips();
        Assert.Empty(await Open(home).Store.LackingAsync(db, Soon));

        await using var changed = Open(home).OpenTips();
        await changed.Database.OpenConnectionAsync(Soon);
        PostgresCells.Column(home.TipsAsSuperuser, "REVOKE EXECUTE ON FUNCTION pg_switch_wal() FROM helpline");
        await changed.Database.ExecuteSqlRawAsync("SET wal_skip_threshold = '1MB'", Soon);
        Assert.Equal(["EXECUTE on pg_switch_wal()", "wal_skip_threshold"], await Open(home).Store.LackingAsync(changed, Soon));
        await Open(home).Store.EmptyJournalAsync(changed, Soon);
    }

    private static string JournalFolder => Path.Combine(Needs.PostgresFolder(), "pg_wal");

    private static TipDatabase Open(StoreHome home) => new(new() { Provider = Helpline.Storage.StoreProvider.Postgres, TipsConnection = home.Tips });

    private static List<byte[]> Journal() => [.. Directory.EnumerateFiles(JournalFolder, "0*").Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    })];
}
