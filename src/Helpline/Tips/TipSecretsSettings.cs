namespace Helpline.Tips;

/// <summary>Where the lasting secrets lie.</summary>
internal sealed class TipSecretsSettings
{
    /// <summary><c>Helpline:DataDirectory</c>.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary><c>Helpline:Secrets:Directory</c>; empty: secrets in the data directory.</summary>
    public string? Directory { get; set; }

    public string Path => string.IsNullOrEmpty(Directory) ? System.IO.Path.Combine(DataDirectory, "secrets") : Directory;

    /// <summary>What binds agencies' own systems to their queues.</summary>
    public string Systems => System.IO.Path.Combine(Path, "systems");

    public static TipSecretsSettings From(IConfiguration configuration)
    {
        var settings = new TipSecretsSettings();
        configuration.GetSection("Helpline").Bind(settings);
        settings.Directory = configuration["Helpline:Secrets:Directory"];
        return settings;
    }
}
