namespace Helpline.Storage.Tips;

/// <summary>Where the tip side's two files lie.</summary>
internal sealed class TipStorageSettings
{
    /// <summary><c>Helpline:DataDirectory</c>.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary><c>Storage:TipsConnection</c>; empty: tips.db in the data directory.</summary>
    public string? TipsConnection { get; set; }

    public string Tips => string.IsNullOrEmpty(TipsConnection)
        ? $"Data Source={Path.Combine(DataDirectory, "tips.db")}"
        : TipsConnection;

    public string Shred => $"Data Source={Path.Combine(DataDirectory, "shred.db")}";
}
