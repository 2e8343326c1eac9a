using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Helpline.Storage.Talks;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>
/// Every number by which PostgreSQL could put rows in order (the transaction that wrote them, their place, the numbers of what was
/// put aside) tells neither in which order people came nor in which they filed. The control: a talk side that never lays its table
/// down anew keeps dead rows, and those do tell.
/// </summary>
public sealed class PostgresOrderTests
{
    private const int Talks = 40;
    private const int Filings = 40;

    [Theory]
    [InlineData(256, false)]
    [InlineData(0, true)]
    public async Task The_talk_side_does_not_tell_in_which_order_people_came(int rowsACommit, bool told)
    {
        using var store = StoreHome.Of(Store.Postgres);
        var ids = Enumerable.Range(0, Talks).Select(_ => RandomNumberGenerator.GetBytes(32)).ToList();
        using (var side = new TalkSide(new PostgresTalks(new("here", store.Talks), rowsACommit)))
        {
            side.Migrate();
            for (var turn = 0; turn < Talks * 4; turn++)
            {
                await side.CommitAsync(new TalkChanges([new SessionRow { Id = ids[turn / 4], Epoch = 1, Sealed = RandomNumberGenerator.GetBytes(4124) }], []));
            }
        }

        var attack = Attack(ids, store.TalksAsSuperuser, "sessions", "id");

        Assert.Equal(told, attack.Successes.Count > 0);
    }

    [Fact]
    public async Task The_tip_side_does_not_tell_in_which_order_tips_were_filed()
    {
        await using var house = await TipHouse.OpenAsync(Store.Postgres, TimeSpan.FromSeconds(13));
        var ids = new List<byte[]>();
        for (var i = 0; i < Filings; i++)
        {
            ids.Add((await house.FileAsync()).TipId);
        }

        Assert.Empty(Attack(ids, house.Store.TipsAsSuperuser, "held", "tip_id").Successes);
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await house.DeliverAsync();
        Assert.Equal(Filings, house.Rows("tips").Count);
        Assert.Empty(Attack(ids, house.Store.TipsAsSuperuser, "tips", "id").Successes);
        Assert.Empty(Attack(ids, house.Store.TipsAsSuperuser, "parts", "tip_id").Successes);
        Assert.Empty(Attack(ids, house.Store.TipsAsSuperuser, "deliveries", "tip_id").Successes);
    }

    /// <summary>The thief knows how many came; the test knows in which order.</summary>
    private static OrderAttack Attack(List<byte[]> ids, string server, string table, string column)
    {
        var rows = PostgresCells.Read(server, $"SELECT {column} AS id, xmin::text::bigint AS xmin, (ctid::text::point)[0]::bigint * 300 + (ctid::text::point)[1]::bigint AS place FROM {table}")
            .ToDictionary(row => Convert.ToHexString(row["id"]));
        var dead = Dead(server, table);
        return new OrderAttack([.. ids.Select((id, came) =>
        {
            var signals = new Dictionary<string, double> { ["transaction"] = Number(rows[Convert.ToHexString(id)]["xmin"]), ["place"] = Number(rows[Convert.ToHexString(id)]["place"]) };
            if (dead.TryGetValue(Convert.ToHexString(id), out var first))
            {
                signals["first transaction in any row, dead or alive"] = first;
            }

            return ((IReadOnlyDictionary<string, double>)new Dictionary<string, double> { ["came"] = came }, (IReadOnlyDictionary<string, double>)signals);
        })]);
    }

    /// <summary>For each id, the oldest transaction of which a row is still in the pages.</summary>
    private static Dictionary<string, double> Dead(string server, string table)
    {
        PostgresCells.Column(server, "CREATE EXTENSION IF NOT EXISTS pageinspect");
        var items = PostgresCells.Read(
            server,
            $"""
            SELECT t_xmin::text::bigint AS xmin, t_data AS cells FROM generate_series(0, pg_relation_size('{table}') / 8192 - 1) AS page,
                heap_page_items(get_raw_page('{table}', page::int)) WHERE t_data IS NOT NULL
            """);
        return items.Where(item => item["cells"].Length > 33)
            .GroupBy(item => Convert.ToHexString(item["cells"], 1, 32))
            .ToDictionary(group => group.Key, group => group.Min(item => Number(item["xmin"])));
    }

    private static double Number(byte[] digits) => double.Parse(Encoding.UTF8.GetString(digits), CultureInfo.InvariantCulture);
}
