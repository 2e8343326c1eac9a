using System.Runtime.Versioning;

namespace Helpline.Sessions;

/// <summary>
/// Chooses where epoch keys are kept. Outside Development a place that is not proved to be RAM is refused;
/// Development falls back to process memory and says so.
/// </summary>
internal static class EpochPlaces
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static IEpochPlace Choose(SessionSettings settings, IHostEnvironment environment, ILogger logger)
    {
        var faults = Faults(settings);
        if (faults.Count == 0 && OperatingSystem.IsLinux())
        {
            return new RamDirectory(DirectoryOf(settings));
        }

        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }

        Log.EpochKeysInMemory(logger);
        return new ProcessMemory();
    }

    /// <summary>Makes the directory if need be, and lists why it can't hold keys. Called by the start-up check and when choosing.</summary>
    public static IReadOnlyList<string> Faults(SessionSettings settings)
    {
        var directory = DirectoryOf(settings);
        if (!OperatingSystem.IsLinux())
        {
            return ["Helpline:Secrets:EpochDirectory: only Linux can prove that a directory is in RAM"];
        }

        var ram = NotRam(directory, settings);
        if (ram.Count > 0)
        {
            return ram;
        }

        // Looked at again once it is ours: shared memory is open to everybody, who may put a link there between the two.
        return Prepare(directory) is { } refused ? [refused] : NotRam(directory, settings);
    }

    private static List<string> NotRam(string directory, SessionSettings settings) =>
        [.. RamCheck.Faults(RealPath.Of(directory), Table("/proc/mounts"), Table("/proc/swaps"), settings.Secrets.SwapIsEncrypted)];

    [SupportedOSPlatform("linux")]
    private static string? Prepare(string directory)
    {
        const string Setting = "Helpline:Secrets:EpochDirectory";
        try
        {
            if (new DirectoryInfo(directory) is { Exists: true, LinkTarget: not null })
            {
                return $"{Setting}: {directory} is a link";
            }

            // Only the owner can change the mode, so a directory laid out by somebody else is refused here.
            Directory.CreateDirectory(directory, OwnerOnly);
            File.SetUnixFileMode(directory, OwnerOnly);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{Setting}: {directory} can't be made this user's own";
        }
    }

    private static string DirectoryOf(SessionSettings settings) =>
        settings.Secrets.DirectoryFor(settings.DataDirectory, Environment.GetEnvironmentVariable("RUNTIME_DIRECTORY"));

    private static string Table(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
