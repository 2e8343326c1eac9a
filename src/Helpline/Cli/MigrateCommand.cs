using System.CommandLine;
using Helpline.Sessions;
using Helpline.Storage.Tips;
using Helpline.Upkeep;

namespace Helpline.Cli;

/// <summary>Brings the databases of both sides to the present schema, one after the other; makes them where there are none.</summary>
internal static class MigrateCommand
{
    internal static Command Build()
    {
        var command = new Command("migrate", "Bring the databases to the present schema.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        var talks = SessionSettings.From(builder.Configuration, builder.Environment);
        DataDirectory.MakePrivate(talks.DataDirectory);
        await using (var tools = await TipSideTools.OpenAsync(cancellation))
        {
            if (tools is null)
            {
                return ExitCode.InputFault;
            }

            await tools.Get<TipDatabase>().MigrateAsync(cancellation);
        }

        using (var store = talks.Store())
        {
            if (await store.FaultAsync(cancellation) is { } fault)
            {
                Screen.Fault(fault);
                return ExitCode.InputFault;
            }

            store.Migrate();
        }

        Screen.Say("Both sides have the present schema.");
        return ExitCode.Done;
    }
}
