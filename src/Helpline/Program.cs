using Helpline.Cli;

if (await CommandLine.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

var app = WebApplication.CreateBuilder(args).Build();
await app.RunAsync();
return ExitCode.Done;
