using Helpline.Storage;
using Helpline.Storage.Talks;
using Microsoft.Data.Sqlite;

namespace Helpline.Sessions;

/// <summary>What the operator may set about talks, bound from <c>Helpline</c> and <c>Storage</c>. Plain values; holds no secret.</summary>
internal sealed class SessionSettings
{
    public string DataDirectory { get; set; } = "data";

    /// <summary>Who runs this server, as it is told to people.</summary>
    public string Operator { get; set; } = "";

    /// <summary>Set: the only country this server serves, and nobody is asked.</summary>
    public string? Country { get; set; }

    public bool Demo { get; set; }

    /// <summary>Whom to call while no tip can be taken.</summary>
    public string ClosedContact { get; set; } = "102";

    public EpochSettings Secrets { get; set; } = new();

    public StoreProvider Provider { get; set; }

    public string? TalksConnection { get; set; }

    public static SessionSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = new SessionSettings { Demo = environment.IsDevelopment() };
        configuration.GetSection("Helpline").Bind(settings);
        var storage = StorageSettings.From(configuration);
        (settings.Provider, settings.TalksConnection) = (storage.Store, storage.TalksConnection);
        return settings;
    }

    internal ITalkStore Store() => Provider is StoreProvider.Postgres
        ? new PostgresTalks(new("Storage:TalksConnection", TalksConnection!))
        : new SqliteTalks(new(ConnectionString()));

    public string ConnectionString() => string.IsNullOrWhiteSpace(TalksConnection)
        ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataDirectory, "talks.db") }.ToString()
        : TalksConnection;

    public void Check(ICollection<string> faults)
    {
        if (!string.IsNullOrEmpty(Country) && Country is not ("KZ" or "KG"))
        {
            faults.Add($"Helpline:Country: {Country} is not served; KZ, KG or nothing");
        }
    }
}
