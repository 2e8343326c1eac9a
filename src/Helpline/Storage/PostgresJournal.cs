using Npgsql;

namespace Helpline.Storage;

/// <summary>
/// PostgreSQL's journal (WAL) notes the instant of every commit. Begins a new file of it and has the old ones deleted, where the
/// role may; says what is lacking. Reads no table of ours.
/// </summary>
internal static class PostgresJournal
{
    /// <summary>The settings of docs/operating.md whose absence leaves more of people on the disk.</summary>
    private const string LackingSettings =
        """
        SELECT s.name FROM pg_settings s JOIN (VALUES
            ('wal_level', 'minimal'), ('max_wal_senders', '0'), ('wal_skip_threshold', '0'), ('archive_mode', 'off'), ('wal_recycle', 'off'),
            ('wal_init_zero', 'on'), ('wal_keep_size', '0'), ('track_commit_timestamp', 'off'), ('log_min_messages', 'fatal'), ('log_statement', 'none'), ('log_min_error_statement', 'panic'),
            ('log_error_verbosity', 'terse'), ('log_parameter_max_length', '0'), ('log_parameter_max_length_on_error', '0'),
            ('log_min_duration_statement', '-1'), ('log_min_duration_sample', '-1'), ('log_transaction_sample_rate', '0'), ('log_duration', 'off'),
            ('log_connections', 'off'), ('log_disconnections', 'off'), ('log_checkpoints', 'off'), ('log_lock_waits', 'off'), ('log_temp_files', '-1'),
            ('log_autovacuum_min_duration', '-1'), ('log_replication_commands', 'off'), ('shared_preload_libraries', '')
        ) AS wanted (name, value) USING (name) WHERE s.setting <> wanted.value ORDER BY s.name;
        """;

    private const string LackingRights =
        """
        SELECT right_name FROM (VALUES
            ('EXECUTE on pg_switch_wal()', has_function_privilege('pg_switch_wal()', 'EXECUTE')),
            ('membership of pg_checkpoint', pg_has_role('pg_checkpoint', 'USAGE'))
        ) AS rights (right_name, given) WHERE NOT given;
        """;

    /// <summary>New file first: a checkpoint keeps the one in which it begins.</summary>
    private static readonly string[] Emptying = ["SELECT pg_switch_wal();", "CHECKPOINT;"];

    /// <summary>What the server or the role lacks, by name; empty: all is as it should be.</summary>
    public static async Task<IReadOnlyList<string>> LackingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var lacking = new List<string>();
        foreach (var question in new[] { LackingRights, LackingSettings })
        {
            await using var command = new NpgsqlCommand(question, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                lacking.Add(reader.GetString(0));
            }
        }

        return lacking;
    }

    public static async Task EmptyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var step in Emptying)
        {
            try
            {
                await using var command = new NpgsqlCommand(step, connection);
                await command.ExecuteNonQueryAsync(cancellation);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                // Was said at the start; the other step may be allowed.
            }
        }
    }
}
