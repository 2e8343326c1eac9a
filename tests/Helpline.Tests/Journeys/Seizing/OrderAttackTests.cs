using System.Security.Cryptography;
using Helpline.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>The controls of the seizure test: the attack does succeed on tables that keep their order, and not on those that lost it.</summary>
public sealed class OrderAttackTests
{
    private const int Count = 100;

    [Fact]
    public void Tables_without_order_give_no_pairs() => Assert.Empty(Attack(Shuffled(), Shuffled()).Successes);

    [Fact]
    public void Tables_that_grow_row_by_row_give_the_pairs_away()
    {
        var attack = Attack(Enumerable.Range(0, Count), Enumerable.Range(0, Count));

        Assert.True(attack.BestGuess.Right > 90, $"{attack.BestGuess}");
        Assert.NotEmpty(attack.Successes);
    }

    [Fact]
    public void An_order_that_is_only_roughly_kept_is_seen_too()
    {
        var roughly = Enumerable.Range(0, Count).OrderBy(i => i + RandomNumberGenerator.GetInt32(40));

        Assert.Contains(Attack(Enumerable.Range(0, Count), roughly).Successes, s => s.StartsWith("the same order", StringComparison.Ordinal));
    }

    private static IEnumerable<int> Shuffled()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        RandomNumberGenerator.Shuffle<int>(order);
        return order;
    }

    /// <summary>Row i of the one belongs to row i of the other; each table is written in the order given.</summary>
    private static OrderAttack Attack(IEnumerable<int> left, IEnumerable<int> right)
    {
        using var folder = ScratchFolder.InRam("attack");
        var (lefts, rights) = (Written(folder, "left", left), Written(folder, "right", right));
        return new OrderAttack([.. Enumerable.Range(0, Count).Select(i => (lefts[i], rights[i]))]);
    }

    private static Dictionary<int, IReadOnlyDictionary<string, double>> Written(ScratchFolder folder, string name, IEnumerable<int> order)
    {
        var path = Path.Combine(folder.Path, name + ".db");
        var ids = Enumerable.Range(0, Count).ToDictionary(i => i, _ => RandomNumberGenerator.GetBytes(32));
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            Run(connection, "CREATE TABLE t (id BLOB PRIMARY KEY, sealed BLOB) WITHOUT ROWID");
            Run(connection, "BEGIN");
            foreach (var i in order)
            {
                Run(connection, "INSERT INTO t VALUES ($id, $sealed)", ids[i], RandomNumberGenerator.GetBytes(4124));
            }

            Run(connection, "COMMIT");
        }

        var signals = new Signals(path).Of("t");
        return ids.ToDictionary(id => id.Key, id => signals.Single(row => row.Row["id"].AsSpan().SequenceEqual(id.Value)).Signals);
    }

    private static void Run(SqliteConnection connection, string sql, byte[]? id = null, byte[]? body = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (id is not null)
        {
            command.Parameters.AddWithValue("$id", id);
            command.Parameters.AddWithValue("$sealed", body);
        }

        command.ExecuteNonQuery();
    }
}
