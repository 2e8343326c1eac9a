using Microsoft.Data.Sqlite;
using Npgsql;

namespace Helpline.Storage;

/// <summary>Where the two sides are kept: section <c>Storage</c>. Says what is wrong with it, never what stands in it.</summary>
internal sealed class StorageSettings
{
    public string Provider { get; set; } = nameof(StoreProvider.Sqlite);

    public string? TalksConnection { get; set; }

    public string? TipsConnection { get; set; }

    internal StoreProvider Store => IsPostgres ? StoreProvider.Postgres : StoreProvider.Sqlite;

    private bool IsPostgres => string.Equals(Provider, nameof(StoreProvider.Postgres), StringComparison.OrdinalIgnoreCase);

    internal static StorageSettings From(IConfiguration configuration)
    {
        var settings = new StorageSettings();
        configuration.GetSection("Storage").Bind(settings);
        return settings;
    }

    internal void Check(ICollection<string> faults)
    {
        if (!IsPostgres && !string.Equals(Provider, nameof(StoreProvider.Sqlite), StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("Storage:Provider is neither Sqlite nor Postgres.");
            return;
        }

        var talks = PlaceOf("Storage:TalksConnection", TalksConnection, faults);
        var tips = PlaceOf("Storage:TipsConnection", TipsConnection, faults);
        if (talks is not null && talks == tips)
        {
            // Hosts have many names, so that only the names of the databases can be told apart for sure.
            faults.Add("Storage:TalksConnection and Storage:TipsConnection name one database. The two sides must be in two, of different names.");
        }
    }

    /// <summary>What tells one database from another; null: not set, or faulty.</summary>
    private string? PlaceOf(string setting, string? connection, ICollection<string> faults)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            if (IsPostgres)
            {
                faults.Add($"{setting} is empty: with Postgres both sides name a database.");
            }

            return null;
        }

        try
        {
            return IsPostgres ? DatabaseOf(setting, new(connection), faults) : FileOf(setting, new(connection), faults);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            faults.Add($"{setting} cannot be read as a connection to {Store}.");
            return null;
        }
    }

    private static string? DatabaseOf(string setting, NpgsqlConnectionStringBuilder parts, ICollection<string> faults)
    {
        if (!string.IsNullOrEmpty(parts.Host) && !string.IsNullOrEmpty(parts.Database))
        {
            return parts.Database;
        }

        faults.Add($"{setting} names no Host or no Database.");
        return null;
    }

    private static string? FileOf(string setting, SqliteConnectionStringBuilder parts, ICollection<string> faults)
    {
        if (!string.IsNullOrEmpty(parts.DataSource))
        {
            return Path.GetFullPath(parts.DataSource);
        }

        faults.Add($"{setting} names no Data Source.");
        return null;
    }
}
