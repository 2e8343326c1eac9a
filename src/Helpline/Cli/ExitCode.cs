namespace Helpline.Cli;

/// <summary>How a command ends, as the shell sees it. Fixed; scripts rely on it.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>What was given to the command has a fault.</summary>
    internal const int InputFault = 1;

    /// <summary>The command itself was called wrongly.</summary>
    internal const int WrongUsage = 2;
}
