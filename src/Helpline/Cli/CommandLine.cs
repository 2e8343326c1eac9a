using System.CommandLine;

namespace Helpline.Cli;

/// <summary>
/// The table of commands. Everything but <c>serve</c> is run here and ends with an exit code;
/// a command reads no setting it does not use.
/// </summary>
internal static class CommandLine
{
    /// <returns>Null when the program is to serve; else the exit code of the command that was run.</returns>
    internal static async Task<int?> RunAsync(string[] args)
    {
        var serve = ServeCommand.Build();
        var root = Root(serve);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return WrongUsage(parsed.Errors.Select(error => error.Message));
        }

        var strange = parsed.UnmatchedTokens.Where(token => !IsSetting(token)).ToList();
        if (strange.Count > 0)
        {
            return WrongUsage(strange.Select(token => $"Unknown: {token}"));
        }

        if (parsed.Action == root.Action || parsed.Action == serve.Action)
        {
            return null;
        }

        var screen = Screen.Current;
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = screen.Output, Error = screen.Faults });
    }

    internal static IEnumerable<string> Names() => Root(ServeCommand.Build()).Subcommands.Select(command => command.Name);

    private static RootCommand Root(Command serve)
    {
        var root = new RootCommand("Helpline: an anonymous tip line.")
        {
            TreatUnmatchedTokensAsErrors = false,
            Subcommands = { serve, ChatCommand.Build(), InitCommand.Build(), MigrateCommand.Build(), AgenciesCommand.Build(), FacilitiesCommand.Build(), ProofCommand.Build(), DialogsCommand.Build(), DeliveriesCommand.Build(), DiscloseCommand.Build() },
        };
        root.Action = new ServeAction();
        return root;
    }

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);

    private static int WrongUsage(IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            Screen.Fault(message);
        }

        Screen.Fault("See --help.");
        return ExitCode.WrongUsage;
    }
}
