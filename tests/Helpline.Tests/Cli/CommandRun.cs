using Helpline.Cli;

namespace Helpline.Tests.Cli;

/// <summary>A command run through the program's own entry, with what it showed.</summary>
internal sealed record CommandRun(int? ExitCode, string Output, string Faults)
{
    public static async Task<CommandRun> OfAsync(string typed, params string[] args)
    {
        var (output, faults) = (new StringWriter(), new StringWriter());
        using (Screen.Lend(output, faults, new StringReader(typed)))
        {
            var exitCode = await CommandLine.RunAsync(args);
            return new CommandRun(exitCode, output.ToString(), faults.ToString());
        }
    }
}
