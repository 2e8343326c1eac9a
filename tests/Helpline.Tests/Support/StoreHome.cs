using System.Security.Cryptography;
using Npgsql;

namespace Helpline.Tests.Support;

/// <summary>
/// Where a test's two sides are kept: in files that the program makes by itself, or in two fresh databases of the throw-away
/// PostgreSQL, dropped when this is disposed.
/// </summary>
internal sealed class StoreHome : IDisposable
{
    private const string Role = "helpline";
    private readonly string _name = "t" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly NpgsqlConnectionStringBuilder? _server;

    private StoreHome(Store store)
    {
        if (store is Store.Postgres)
        {
            _server = new(Needs.Postgres()) { Database = "postgres", Pooling = false };
            Run($"CREATE DATABASE {_name}_talks OWNER {Role} TEMPLATE helpline_talks");
            Run($"CREATE DATABASE {_name}_tips OWNER {Role} TEMPLATE helpline_tips");
        }
    }

    /// <summary>Empty for files.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Settings => _server is null
        ? []
        : [new("Storage:Provider", "Postgres"), new("Storage:TalksConnection", Talks), new("Storage:TipsConnection", Tips)];

    internal string Talks => Of("talks", Role);

    internal string Tips => Of("tips", Role);

    /// <summary>For what only a thief of the whole server sees.</summary>
    internal string TalksAsSuperuser => Of("talks", "postgres");

    internal string TipsAsSuperuser => Of("tips", "postgres");

    internal static StoreHome Of(Store store) => new(store);

    public void Dispose()
    {
        if (_server is not null)
        {
            Run($"DROP DATABASE {_name}_talks WITH (FORCE)");
            Run($"DROP DATABASE {_name}_tips WITH (FORCE)");
        }
    }

    private string Of(string side, string user) =>
        new NpgsqlConnectionStringBuilder(_server!.ToString()) { Database = $"{_name}_{side}", Username = user, Pooling = user == Role }.ToString();

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(_server!.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
