namespace Helpline.Storage.Tips;

/// <summary>Where the tip side is kept: its own database, and the file of shred keys beside it.</summary>
internal sealed class TipStorageSettings
{
    /// <summary><c>Helpline:DataDirectory</c>.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary><c>Storage:Provider</c>.</summary>
    public StoreProvider Provider { get; set; }

    /// <summary><c>Storage:TipsConnection</c>; empty: tips.db in the data directory.</summary>
    public string? TipsConnection { get; set; }

    internal ITipStore Store() => Provider is StoreProvider.Postgres
        ? new PostgresTips(new("Storage:TipsConnection", TipsConnection!))
        : new SqliteTips(string.IsNullOrEmpty(TipsConnection) ? $"Data Source={Path.Combine(DataDirectory, "tips.db")}" : TipsConnection);

    internal string Shred => $"Data Source={Path.Combine(DataDirectory, "shred.db")}";
}
