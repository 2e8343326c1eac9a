using System.CommandLine;

namespace Helpline.Cli;

/// <summary>The commands about dialogs, and nothing of its own.</summary>
internal static class DialogsCommand
{
    internal static Command Build() => new("dialogs", "What is said to people: check it, draw it, replay recorded talks.")
    {
        Subcommands = { DialogsCheckCommand.Build(), DialogsGraphCommand.Build(), DialogsReplayCommand.Build() },
    };
}
