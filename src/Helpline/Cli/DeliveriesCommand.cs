using System.CommandLine;

namespace Helpline.Cli;

/// <summary>The commands about deliveries, and nothing of its own.</summary>
internal static class DeliveriesCommand
{
    internal static Command Build() => new("deliveries", "What is on its way to agencies.")
    {
        Subcommands = { DeliveriesListCommand.Build(), DeliveriesRedriveCommand.Build() },
    };
}
