using System.CommandLine;

namespace Helpline.Cli;

/// <summary>Names the command that Program itself performs: the root and this one lead there, with settings as --Key=Value.</summary>
internal static class ServeCommand
{
    internal static Command Build() => new("serve", "Serve the web chat and the desk (the default).")
    {
        TreatUnmatchedTokensAsErrors = false,
        Action = new ServeAction(),
    };
}
