using System.Security.Cryptography;
using Npgsql;

namespace Helpline.Storage.Talks;

/// <summary>
/// One table of the talk side in PostgreSQL. There a row that was changed or deleted stays readable in its page, and each row tells
/// which transaction wrote it. So the table is laid down anew, in random order and in a file of its own, as often as its size
/// allows: at every commit while it is small. In between, what was written is mixed with strangers, as in SQLite.
/// </summary>
/// <param name="strangers">Neighbours by keyed hash, strangers by time, that are moved with what was written.</param>
/// <param name="rowsACommit">How many rows one commit may lay down anew, on the average of many.</param>
internal sealed class PostgresTable(string name, int strangers, int rowsACommit)
{
    private const int IdBytes = 32;

    /// <summary>Commits since the table was laid down anew.</summary>
    private long _commits;

    public StoredRow? Find(NpgsqlConnection reader, byte[] id)
    {
        using var command = new NpgsqlCommand($"SELECT epoch, sealed FROM {name} WHERE id = $1", reader) { Parameters = { new() { Value = id } } };
        using var rows = command.ExecuteReader();
        return rows.Read() ? new StoredRow(id, rows.GetInt32(0), rows.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>Within a transaction.</summary>
    public void Change(NpgsqlConnection writer, TableOutcome outcome)
    {
        if (outcome.IsEmpty)
        {
            return;
        }

        _commits++;
        var due = IsDue(writer);
        foreach (var (id, epoch) in outcome.Moves)
        {
            Run(writer, $"UPDATE {name} SET epoch = $2 WHERE id = $1", id, epoch);
        }

        IEnumerable<(byte[] Id, StoredRow? Row)> near = due ? [] : Near(writer).Select(row => (row.Id, (StoredRow?)row));
        var rows = outcome.Rows.Concat(near).DistinctBy(one => Convert.ToHexString(one.Id)).ToArray();
        Run(writer, $"DELETE FROM {name} WHERE id = ANY ($1)", [rows.Select(one => one.Id).ToArray()]);
        Insert(writer, [.. rows.Select(one => one.Row).OfType<StoredRow>()]);
        if (due)
        {
            LayDownAnew(writer);
        }
    }

    /// <summary>Within a transaction: drops older days and leaves nothing behind of what was dropped or changed.</summary>
    public void Sweep(NpgsqlConnection writer, int oldestEpoch)
    {
        Run(writer, $"DELETE FROM {name} WHERE epoch < $1", oldestEpoch);
        LayDownAnew(writer);
    }

    /// <summary>A new file for all rows: one transaction wrote them, in no order. The old one goes with all its dead rows.</summary>
    private void LayDownAnew(NpgsqlConnection writer)
    {
        Run(writer, $"CREATE TEMPORARY TABLE IF NOT EXISTS {name}_aside (LIKE {name} INCLUDING STORAGE) ON COMMIT DELETE ROWS");
        Run(writer, $"INSERT INTO {name}_aside SELECT * FROM {name}");
        Run(writer, $"TRUNCATE {name}");
        Run(writer, $"INSERT INTO {name} SELECT * FROM {name}_aside ORDER BY gen_random_uuid()");
        _commits = 0;
    }

    private bool IsDue(NpgsqlConnection writer)
    {
        using var command = new NpgsqlCommand($"SELECT count(*) FROM (SELECT 1 FROM {name} LIMIT $1) AS few", writer)
        {
            Parameters = { new() { Value = (_commits * rowsACommit) + 1 } },
        };
        return (long)command.ExecuteScalar()! <= _commits * rowsACommit;
    }

    private void Insert(NpgsqlConnection writer, StoredRow[] rows)
    {
        RandomNumberGenerator.Shuffle<StoredRow>(rows);
        Run(writer, $"INSERT INTO {name} (id, epoch, sealed) SELECT * FROM unnest($1, $2, $3)",
            rows.Select(row => row.Id).ToArray(), rows.Select(row => row.Epoch).ToArray(), rows.Select(row => row.Sealed).ToArray());
    }

    private List<StoredRow> Near(NpgsqlConnection writer)
    {
        using var command = new NpgsqlCommand($"SELECT id, epoch, sealed FROM {name} WHERE id >= $1 ORDER BY id LIMIT {strangers}", writer)
        {
            Parameters = { new() { Value = RandomNumberGenerator.GetBytes(IdBytes) } },
        };
        using var reader = command.ExecuteReader();
        var rows = new List<StoredRow>();
        while (reader.Read())
        {
            rows.Add(new StoredRow(reader.GetFieldValue<byte[]>(0), reader.GetInt32(1), reader.GetFieldValue<byte[]>(2)));
        }

        return rows;
    }

    private static void Run(NpgsqlConnection writer, string sql, params object[] values)
    {
        using var command = new NpgsqlCommand(sql, writer);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        command.ExecuteNonQuery();
    }
}
