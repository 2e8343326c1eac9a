using System.CommandLine;

namespace Helpline.Cli;

/// <summary>The commands about the register of institutions, and nothing of its own.</summary>
internal static class FacilitiesCommand
{
    internal static Command Build() => new("facilities", "The register of institutions as files.")
    {
        Subcommands = { FacilitiesImportCommand.Build(), FacilitiesExportCommand.Build(), FacilitiesCheckCommand.Build() },
    };
}
