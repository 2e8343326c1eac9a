using Microsoft.AspNetCore.Connections;

namespace Helpline.Cli;

/// <summary>Runs the built program until it is stopped. A taken address is told as what it is; all else that fails is a bug and throws.</summary>
internal static class Serving
{
    internal static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return ExitCode.Done;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            Screen.Fault("Helpline does not start: its address, or the port after it, is taken by another program.");
            return ExitCode.InputFault;
        }
    }
}
