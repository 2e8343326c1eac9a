namespace Helpline.Upkeep;

/// <summary>
/// Settings that systemd hands over as files outside every backup: the bot's token above all. The last source, so that it wins.
/// Names no file and no value.
/// </summary>
internal static class Credentials
{
    private const string Directory = "CREDENTIALS_DIRECTORY";

    internal static void Add(IConfiguration configuration, ICollection<string> faults)
    {
        if (configuration is not IConfigurationBuilder builder || configuration[Directory] is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            builder.AddKeyPerFile(Path.GetFullPath(path), optional: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{Directory}: its files cannot be read.");
        }
    }
}
