using System.Net.Sockets;
using Npgsql;

namespace Helpline.Storage;

/// <summary>
/// A connection to PostgreSQL as we want it: prepared statements, and no error that quotes a value. Whatever hinders it is told in
/// one plain sentence; never tells the connection string.
/// </summary>
internal sealed class PostgresLink
{
    private const int MostPrepared = 64;
    private readonly string _setting;

    public PostgresLink(string setting, string connection)
    {
        _setting = setting;
        ConnectionString = new NpgsqlConnectionStringBuilder(connection)
        {
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
            MaxAutoPrepare = MostPrepared,
            AutoPrepareMinUsages = 2,
        }.ToString();
    }

    public string ConnectionString { get; }

    public override string ToString() => "[sealed]";

    /// <summary>Tries it once; null: it works.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync(cancellation);
            return connection.PostgreSqlVersion.Major < 15 ? $"{_setting}: PostgreSQL is older than 15." : null;
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            return $"{_setting}: {WordsFor(e)}";
        }
    }

    /// <summary>A lock that lasts as long as its connection; null: another program has it. One that was killed a moment ago is waited for.</summary>
    public async Task<NpgsqlConnection?> ClaimAsync(long name, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, KeepAlive = 60 }.ToString());
        await connection.OpenAsync(cancellation);
        await using var wait = new NpgsqlCommand("SET lock_timeout = '10s';", connection);
        await wait.ExecuteNonQueryAsync(cancellation);
        await using var claim = new NpgsqlCommand($"SELECT pg_advisory_lock({name});", connection);
        try
        {
            await claim.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    /// <summary>What one may do again after a while, since the server took nothing of it.</summary>
    public static bool IsPassing(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            if (e is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown })
            {
                return true;
            }
        }

        return false;
    }

    private static string WordsFor(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "PostgreSQL has no such database.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "PostgreSQL does not let this role in.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "PostgreSQL does not let this role into the database.",
        PostgresException other => $"PostgreSQL refuses the connection ({other.SqlState}).",
        _ => "PostgreSQL cannot be reached.",
    };
}
