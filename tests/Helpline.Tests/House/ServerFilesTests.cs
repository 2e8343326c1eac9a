using System.Diagnostics;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Systems;

namespace Helpline.Tests.House;

/// <summary>The files that an operator copies to a server are read by the very programs that will read them there.</summary>
public sealed class ServerFilesTests
{
    private static string Unit => File.ReadAllText(Repository.Path("docs", "server", "helpline.service"));

    [Theory]
    [InlineData("RuntimeDirectoryPreserve=yes")]
    [InlineData("MemorySwapMax=0")]
    [InlineData("LimitCORE=0")]
    [InlineData("Environment=DOTNET_EnableDiagnostics=0")]
    [InlineData("LoadCredential=Telegram__BotToken:/etc/helpline-credentials/Telegram__BotToken")]
    [InlineData("UMask=0077")]
    public void The_unit_keeps_memory_and_token_off_the_disk(string line) => Assert.Contains(line, Unit.Split('\n'));

    [Fact]
    public async Task Systemd_finds_no_fault_in_the_unit()
    {
        var (code, said) = await VerifyAsync(Unit);
        Assert.True(code == 0 && said.Length == 0, said);
    }

    [Fact]
    public async Task A_misspelt_line_of_a_unit_is_found() =>
        Assert.NotEmpty((await VerifyAsync(Unit.Replace("MemorySwapMax", "MemorySwoopMax", StringComparison.Ordinal))).Said);

    [Theory]
    [InlineData("access_log off;")]
    [InlineData("proxy_request_buffering off;")]
    [InlineData("proxy_max_temp_file_size 0;")]
    public void The_proxy_logs_no_visit_and_spools_nothing(string line) => Assert.Contains(line, File.ReadAllText(RunningNginx.ConfigFile), StringComparison.Ordinal);

    [Fact]
    public async Task Nginx_serves_the_chat_with_the_proxy_file_and_never_the_figures()
    {
        _ = Needs.OnPath("nginx");
        await using var helpline = await RunningHelpline.StartAsync();
        await using var nginx = await RunningNginx.StartAsync(helpline.Chat, helpline.Desk);
        using var client = new HttpClient(RunningNginx.AnyCertificate());

        Assert.Contains("<form", await client.GetStringAsync(nginx.Chat, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var figures = await client.GetAsync(new Uri(nginx.Chat, "metrics"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, figures.StatusCode);
    }

    /// <summary>With the control: a proxy that may spool is caught, though it deletes the file at once.</summary>
    [Theory]
    [InlineData("off", false)]
    [InlineData("on", true)]
    public async Task What_is_brought_through_the_proxy_is_never_laid_down(string buffering, bool spooled)
    {
        _ = Needs.OnPath("nginx");
        await using var behind = await AgencyReceiver.StartAsync();
        var origin = new Uri(new Uri(behind.Url), "/");
        await using var nginx = await RunningNginx.StartAsync(
            origin, origin, change: site => site.Replace("proxy_request_buffering off", $"proxy_request_buffering {buffering}", StringComparison.Ordinal));
        using var client = new HttpClient(RunningNginx.AnyCertificate());
        using var body = new ByteArrayContent(new byte[200_000]);
        using var answer = await client.PostAsync(new Uri(nginx.Chat, "tips"), body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(200_000, Assert.Single(behind.Calls).Body.Length);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(spooled, nginx.Made.Any(file => file.Contains("/bodies/", StringComparison.Ordinal)));
    }

    private static async Task<(int Code, string Said)> VerifyAsync(string unit)
    {
        var program = Needs.OnPath("systemd-analyze");
        using var folder = ScratchFolder.OnDisk("unit");
        var file = Path.Combine(folder.Path, "helpline.service");
        // The program is not installed on this machine; nothing else is changed.
        await File.WriteAllTextAsync(file, unit.Replace("/opt/helpline/Helpline", "/bin/true", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo(program, ["verify", file]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Trim());
    }
}
