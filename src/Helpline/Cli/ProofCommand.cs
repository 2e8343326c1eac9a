using System.CommandLine;

namespace Helpline.Cli;

/// <summary>The commands about proofs of filing, and nothing of its own.</summary>
internal static class ProofCommand
{
    internal static Command Build() => new("proof", "Proofs that a tip was filed as it is.")
    {
        Subcommands = { ProofVerifyCommand.Build(), ProofKeyCommand.Build() },
    };
}
