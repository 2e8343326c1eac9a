using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>The control of the canary test on PostgreSQL: a mark that was written there is found as a value, in its file and in the journal.</summary>
public sealed class PostgresSinksTests
{
    [Fact]
    public void A_mark_in_a_database_is_found_in_its_rows_its_files_and_the_journal()
    {
        using var store = StoreHome.Of(Store.Postgres);
        PostgresCells.Column(store.Tips, "CREATE TABLE planted AS SELECT 1 AS n");
        PostgresCells.Column(store.Tips, "ALTER TABLE planted ADD word text");
        PostgresCells.Column(store.Tips, "INSERT INTO planted VALUES (2, 'Канарейка-Құс 7731')");

        var findings = new MarkSearch([Mark.Of("Канарейка-Құс 7731")]).In(Sinks.Of(store));

        Assert.Contains(findings, finding => finding.EndsWith("planted.word", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("/base/", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("/pg_wal/", StringComparison.Ordinal));
    }
}
