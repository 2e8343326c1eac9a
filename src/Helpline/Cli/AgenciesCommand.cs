using System.CommandLine;

namespace Helpline.Cli;

/// <summary>The commands about agencies, and nothing of its own.</summary>
internal static class AgenciesCommand
{
    internal static Command Build() => new("agencies", "Agencies, their queues and their keys.")
    {
        Subcommands = { AgenciesImportCommand.Build(), AgenciesKeygenCommand.Build(), AgenciesOpenCommand.Build(), AgenciesConnectCommand.Build() },
    };
}
