using Helpline.Agencies;
using Helpline.Channels.Telegram;
using Helpline.Channels.WebChat;
using Helpline.Cli;
using Helpline.Desk;
using Helpline.Desk.Staff;
using Helpline.Facilities;
using Helpline.Forwarding;
using Helpline.Sessions;
using Helpline.Storage.Tips;
using Helpline.Tips;
using Helpline.Upkeep;
using Screen = Helpline.Cli.Screen;

if (await CommandLine.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
var start = StartCheck.Of(builder.Configuration, builder.Environment);
if (start.Faults.Count > 0 || start.Listening is not { } listening)
{
    Screen.List("Helpline does not start:", start.Faults);
    return ExitCode.InputFault;
}

builder.AddUpkeep(start);
builder.Services
    .AddTipStorage(builder.Configuration)
    .AddAgencies()
    .AddForwarding(builder.Configuration)
    .AddTips(builder.Configuration)
    .AddFacilities(builder.Configuration)
    .AddSessions()
    .AddWebChat()
    .AddTelegram(builder.Configuration)
    .AddDesk(new DeskSettings(listening.OpenerOrigin, listening.Opener.Port, start.Settings.IsDemo));

DataDirectory.Prepare(start.DataPath, start.Settings.IsDemo);
var app = builder.Build();
if (await Stores.PrepareAsync(app.Services, CancellationToken.None) is { } fault)
{
    Screen.List("Helpline does not start:", [fault]);
    return ExitCode.InputFault;
}

app.MapUpkeep();
app.MapFacilities();
app.MapWebChat();
app.MapTelegram();
app.MapDesk();

var passphrase = await app.Services.GetRequiredService<DemoStart>().BeginAsync(start);
var links = await app.Services.GetRequiredService<FirstLinks>().DrawAsync(CancellationToken.None);
Greeting.SaySeats(links, passphrase);
var editors = app.Services.GetRequiredService<RegisterEditors>();
Greeting.SayEditor(start, editors.FirstName, (await editors.DrawFirstAsync(CancellationToken.None))?.Text);
app.Lifetime.ApplicationStarted.Register(() => Greeting.SayWhere(start));
return await Serving.RunAsync(app);
