using System.CommandLine;
using System.CommandLine.Invocation;

namespace Helpline.Cli;

/// <summary>A mark on the commands that lead to serving. Never invoked: Program serves.</summary>
internal sealed class ServeAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult) => ExitCode.Done;
}
