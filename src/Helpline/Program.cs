using Helpline.Cli;
using Helpline.Upkeep;

if (await CommandLine.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
var start = StartCheck.Of(builder.Configuration, builder.Environment);
builder.AddUpkeep(start);

if (start.Faults.Count > 0)
{
    Screen.List("Helpline does not start:", start.Faults);
    return ExitCode.InputFault;
}

DataDirectory.Prepare(start.DataPath, start.Settings.IsDemo);
var app = builder.Build();
app.MapUpkeep();
app.Lifetime.ApplicationStarted.Register(() => Greeting.Say(start));
await app.RunAsync();
return ExitCode.Done;
