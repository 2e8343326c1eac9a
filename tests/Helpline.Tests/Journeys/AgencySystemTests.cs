using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Tips;
using Helpline.Tips;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helpline.Tests.Journeys;

/// <summary>The samples of docs/agencies.md as they stand there, against the real program: they verify, open, fetch a photo, acknowledge and answer.</summary>
public sealed class AgencySystemTests
{
    private const string Thanks = "Thank you. We are looking into it.";
    private static readonly byte[] Photo = RandomNumberGenerator.GetBytes(300_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_in_Node_receives_opens_acknowledges_and_answers()
    {
        Needs.Npm("standardwebhooks");
        using var folder = ScratchFolder.InRam("sample");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "receiver.mjs"), DocsSample.Of("js", "receiver.mjs"), Stop);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "node_modules"), Path.Combine(Needs.Npm("jose"), "node_modules"));
        await RunAsync(folder, Needs.Node(), "receiver.mjs");
    }

    [Fact]
    public async Task The_sample_in_CSharp_receives_opens_acknowledges_and_answers()
    {
        using var folder = ScratchFolder.InRam("sample");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "receiver.cs"), DocsSample.Of("csharp", "receiver.cs"), Stop);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "receiver.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable><UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """,
            Stop);
        var built = await RunToEndAsync(folder.Path, [("MSBUILDDISABLENODEREUSE", "1")], "build", "-v", "q", "--nologo", "-o", "out");
        Assert.True(built.ExitCode == 0, built.Output);
        await RunAsync(folder, "dotnet", Path.Combine("out", "receiver.dll"));
    }

    private static async Task RunAsync(ScratchFolder folder, string program, string argument)
    {
        await using var helpline = await RunningHelpline.StartAsync(("Forwarding__AllowedNetworks", "127.0.0.0/8"), ("Forwarding__AllowHttp", "true"));
        var port = FreePorts.Pair();
        await ConnectAsync(helpline, folder, port);
        var settings = await SettingsAsync(helpline, folder, port);
        await using var sample = SystemSample.Start(program, [argument], folder.Path, settings);
        await sample.AwaitAsync("ready");

        using var person = new ChatPerson(helpline.Chat);
        var receipt = await new Story("en") { Urgency = "now", What = ["They stand at the gate."] }.FileAsync(person);
        await sample.AwaitAsync("They stand at the gate.", "answered:");
        using var later = new ChatPerson(helpline.Chat);
        await new Story("en").GreetAsync(later);
        await Story.LookAsync(later, receipt);
        Assert.Contains(Thanks, later.Said, StringComparison.Ordinal);
        Assert.Contains("It has been opened.", later.Said, StringComparison.Ordinal);

        await FilePhotoAsync(helpline);
        await sample.AwaitAsync($"photo: 1 {Convert.ToHexStringLower(SHA256.HashData(Photo))}");
        Assert.Contains("Deliveries may also go to: 127.0.0.0/8", helpline.Output, StringComparison.Ordinal);
    }

    /// <summary>What the operator does, by the commands.</summary>
    private static async Task ConnectAsync(RunningHelpline helpline, ScratchFolder folder, int port)
    {
        var agencies = Path.Combine(folder.Path, "agencies.yaml");
        await File.WriteAllTextAsync(agencies, SystemFile.With(TipHouse.Demo, (SystemFile.Narcotics, $"http://127.0.0.1:{port}/tips")), Stop);
        foreach (var command in (string[][])[["agencies", "import", agencies], ["agencies", "connect", SystemFile.Police, SystemFile.Narcotics, "--to", folder.Path]])
        {
            var run = await CommandAsync(helpline, command);
            Assert.True(run.ExitCode == 0, run.Output);
        }

        var file = Path.Combine(folder.Path, $"{SystemFile.Police}.{SystemFile.Narcotics}.system.json");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var again = await CommandAsync(helpline, ["agencies", "connect", SystemFile.Police, SystemFile.Narcotics, "--to", folder.Sub("again")]);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("connected already", again.Output, StringComparison.Ordinal);
    }

    /// <summary>What the agency has on its own machine; a demo's keys come by way of its desk.</summary>
    private static async Task<IReadOnlyList<(string Name, string Value)>> SettingsAsync(RunningHelpline helpline, ScratchFolder folder, int port)
    {
        var seat = await DemoSeat.AwaitAsync(helpline, SystemFile.Police);
        using var officer = await DeskOfficer.SignInAsync(helpline, SystemFile.Police);
        var held = await officer.GetAsync("keys");
        var signed = new SignedKeys(held.GetProperty("root").GetRawText(), [.. held.GetProperty("certificates").EnumerateArray().Select(jws => jws.GetString()!)]);
        var keys = new KeyFile(SystemFile.Police, signed, "first", [.. held.GetProperty("wrapped").EnumerateArray().Select(one => one.GetRawText())]);
        var path = Path.Combine(folder.Path, "police.public.json");
        await File.WriteAllTextAsync(path, keys.Write(), Stop);
        return
        [
            ("HELPLINE", helpline.Chat.ToString().TrimEnd('/')),
            ("SYSTEM_FILE", Path.Combine(folder.Path, $"{SystemFile.Police}.{SystemFile.Narcotics}.system.json")),
            ("KEY_FILE", path),
            ("PASSPHRASE", seat.Passphrase),
            ("PORT", $"{port}"),
        ];
    }

    /// <summary>The web chat takes no photos, so this tip is filed into the running installation from beside it.</summary>
    private static async Task FilePhotoAsync(RunningHelpline helpline)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Helpline:DataDirectory"] = helpline.DataFolder,
            ["Helpline:Secrets:Directory"] = helpline.SecretsFolder,
        }).Build();
        await using var beside = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddTipStorage(configuration).AddAgencies().AddForwarding(configuration).AddTips(configuration).BuildServiceProvider();
        var filing = beside.GetRequiredService<TipFiling>();
        var changes = filing.File(TipHouse.Draft(urgency: "now") with { Photos = 1 }, filing.Draw(), [Photo]);
        await beside.GetRequiredService<TipSide>().CommitAsync(changes!, Stop);
    }

    private static Task<(int ExitCode, string Output)> CommandAsync(RunningHelpline helpline, string[] command) => RunToEndAsync(
        helpline.Folder,
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("Helpline__DataDirectory", helpline.DataFolder),
            ("Helpline__Secrets__Directory", helpline.SecretsFolder), ("Forwarding__AllowHttp", "true"),
        ],
        [Path.Combine(AppContext.BaseDirectory, "Helpline.dll"), .. command]);

    private static async Task<(int ExitCode, string Output)> RunToEndAsync(string folder, (string Name, string Value)[] settings, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            info.Environment[name] = value;
        }

        using var process = Process.Start(info)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output + await errors);
    }
}
