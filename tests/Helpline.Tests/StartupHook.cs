using Helpline.Tests.Journeys.Recording;

/// <summary>
/// What the runtime calls before the program's own first line when DOTNET_STARTUP_HOOKS names this assembly:
/// the door through which a recorder gets into the real process. Does nothing without a file to record to.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SqliteRecorder.FileSetting) is { Length: > 0 } file)
        {
            SqliteRecorder.Start(file);
        }
    }
}
