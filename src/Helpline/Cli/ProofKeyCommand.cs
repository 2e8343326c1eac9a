using System.CommandLine;
using Helpline.Tips;

namespace Helpline.Cli;

/// <summary>Prints the public key by which proofs of filing are checked. Makes no key where none is, shows no private one.</summary>
internal static class ProofKeyCommand
{
    internal static Command Build()
    {
        var command = new Command("key", "Print this server's public signing key: JWK, JSON.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var path = TipSecretsSettings.From(WebApplication.CreateBuilder().Configuration).Path;
        if (LastingSecrets.PublicJwkIn(path) is not { } jwk)
        {
            Screen.Fault($"There is no signing key here: {path}");
            return ExitCode.InputFault;
        }

        Screen.Say(jwk);
        return ExitCode.Done;
    }
}
