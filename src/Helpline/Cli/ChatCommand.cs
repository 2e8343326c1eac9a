using System.CommandLine;
using Helpline.Agencies;
using Helpline.Channels.Terminal;
using Helpline.Dialogs.Model;
using Helpline.Facilities;
using Helpline.Facilities.Register.Starting;
using Helpline.Forwarding;
using Helpline.Sessions;
using Helpline.Storage.Talks;
using Helpline.Storage.Tips;
using Helpline.Tips;
using Helpline.Upkeep;

namespace Helpline.Cli;

/// <summary>A talk in the terminal with the true installation and its dialogs. Listens on no port; what is sent here leaves when the program serves.</summary>
internal static class ChatCommand
{
    internal static Command Build()
    {
        var command = new Command("chat", "Talk to the bot in this terminal. Buttons have numbers; /quit leaves and forgets the talk.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        var start = StartCheck.Of(builder.Configuration, builder.Environment);
        if (start.Faults.Count > 0)
        {
            Screen.List("Helpline does not start:", start.Faults);
            return ExitCode.InputFault;
        }

        AddRooms(builder, start);
        DataDirectory.Prepare(start.DataPath, start.Settings.IsDemo);
        await using var app = builder.Build();
        if (await Stores.PrepareAsync(app.Services, cancellation) is { } fault)
        {
            Screen.List("Helpline does not start:", [fault]);
            return ExitCode.InputFault;
        }

        app.Services.GetRequiredService<TalkSide>().Migrate();
        await app.Services.GetRequiredService<RegisterStart>().BeginAsync(cancellation);
        if (await app.Services.GetRequiredService<DemoStart>().BeginAsync(start) is { } passphrase)
        {
            Screen.Say($"Passphrase that opens the demo's tips, shown only now: {passphrase}");
        }

        await TalkAsync(app.Services, cancellation);
        return ExitCode.Done;
    }

    private static void AddRooms(WebApplicationBuilder builder, StartCheck start)
    {
        builder.AddUpkeep(start);
        builder.Services
            .AddTipStorage(builder.Configuration)
            .AddAgencies()
            .AddForwarding(builder.Configuration)
            .AddTips(builder.Configuration)
            .AddFacilities(builder.Configuration)
            .AddSessions();
    }

    private static Task TalkAsync(IServiceProvider services, CancellationToken cancellation) => new TerminalChat(
        services.GetRequiredService<TurnHandler>(),
        services.GetRequiredService<DialogBook>(),
        Screen.Current.Input,
        Screen.Current.Output).RunAsync(cancellation);
}
