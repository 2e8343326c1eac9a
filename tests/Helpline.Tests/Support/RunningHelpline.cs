using System.Diagnostics;
using System.Text;

namespace Helpline.Tests.Support;

/// <summary>
/// The real program as a child process, with folders, ports and environment of its own. Keeps all that it prints.
/// Disposing ends it and deletes what it wrote.
/// </summary>
internal sealed class RunningHelpline : IAsyncDisposable
{
    /// <summary>What Telegram must say with every update.</summary>
    internal const string BotToken = "7731004200:AAFkanareika7731-fake_token_of_tests";

    internal const string WebhookSecret = "secret-of-the-tests_7731";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    // In RAM for speed alone: SIGKILL takes nothing from the kernel's cache, so what it leaves is the same on a disk.
    private readonly ScratchFolder disk = ScratchFolder.InRam("run");
    private readonly ScratchFolder ram = ScratchFolder.InRam("epoch");
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly StringBuilder output = new();
    private readonly int port = FreePorts.Pair();
    private readonly StoreHome store;
    private Process? process;
    private (Uri Api, bool Webhook)? telegram;

    private RunningHelpline(StoreHome store, IReadOnlyDictionary<string, string> settings) => (this.store, this.settings) = (store, settings);

    /// <summary>Where its databases are when they are in PostgreSQL.</summary>
    internal StoreHome Store => store;

    /// <summary>The rows of a table of the tip side, wherever it is kept.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, byte[]>> TipRows(string table) => store.Settings.Count == 0
        ? SqliteCells.Rows(Path.Combine(DataFolder, "tips.db"), table)
        : PostgresCells.Rows(store.Tips, table);

    internal Uri Chat => new($"http://127.0.0.1:{port}/");

    /// <summary>The desk's own origin.</summary>
    internal Uri Desk => new($"http://127.0.0.1:{port + 1}/");

    internal string DataFolder => disk.Sub("data");

    internal string SecretsFolder => disk.Sub("secrets");

    internal string TempFolder => disk.Sub("tmp");

    /// <summary>Where the program was started: whatever it writes beside its own folders lands here.</summary>
    internal string Folder => disk.Path;

    internal string EpochFolder => ram.Path;

    internal int ProcessId => process!.Id;

    internal bool IsRunning => process is { HasExited: false };

    /// <summary>Everything printed since the first start, over all restarts.</summary>
    internal string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts a demo with a held release of seconds.</summary>
    /// <param name="settings">Settings beyond those, by their environment names; later ones win.</param>
    internal static Task<RunningHelpline> StartAsync(params (string Name, string Value)[] settings) => StartAsync(Support.Store.Sqlite, settings);

    internal static Task<RunningHelpline> StartAsync(Store store, params (string Name, string Value)[] settings) =>
        StartAsync(new RunningHelpline(StoreHome.Of(store), settings.ToDictionary(s => s.Name, s => s.Value)));

    /// <summary>The same with a bot at this Bot API, which fetches its updates or has them brought.</summary>
    internal static Task<RunningHelpline> WithTelegramAsync(Uri api, bool webhook, params (string Name, string Value)[] settings) =>
        WithTelegramAsync(api, webhook, Support.Store.Sqlite, settings);

    internal static Task<RunningHelpline> WithTelegramAsync(Uri api, bool webhook, Store store, params (string Name, string Value)[] settings) =>
        StartAsync(new RunningHelpline(StoreHome.Of(store), settings.ToDictionary(s => s.Name, s => s.Value)) { telegram = (api, webhook) });

    /// <summary>SIGKILL: no handler runs, no buffer is flushed.</summary>
    internal void Kill()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    /// <summary>Starts it again on the same folders and ports, after waiting for the end of the last.</summary>
    internal async Task RestartAsync()
    {
        Kill();
        await process!.WaitForExitAsync();
        process.Dispose();
        await StartProcessAsync();
    }

    /// <summary>A command of the program with the same settings, to its end. Fails unless it says that it was done.</summary>
    internal async Task CommandAsync(params string[] arguments)
    {
        using var command = Process.Start(StartInfo(arguments))!;
        var (said, faults) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        Assert.True(command.ExitCode == 0, $"{string.Join(' ', arguments)}: {command.ExitCode}\n{await said}\n{await faults}");
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        if (process is not null)
        {
            await process.WaitForExitAsync();
            process.Dispose();
        }

        store.Dispose();
        disk.Dispose();
        ram.Dispose();
    }

    private static async Task<RunningHelpline> StartAsync(RunningHelpline running)
    {
        try
        {
            await running.StartProcessAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    private async Task StartProcessAsync()
    {
        process = Process.Start(StartInfo())!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilAliveAsync(process);
    }

    private ProcessStartInfo StartInfo(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = disk.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Helpline.dll"));
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        var kept = store.Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value));
        foreach (var (name, value) in Defaults().Concat(kept).Concat(ForTelegram()).Concat(settings))
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private IEnumerable<KeyValuePair<string, string>> Defaults() =>
    [
        new("ASPNETCORE_ENVIRONMENT", "Development"),
        new("ASPNETCORE_URLS", Chat.ToString().TrimEnd('/')),
        new("Helpline__DataDirectory", DataFolder),
        new("Helpline__Secrets__Directory", SecretsFolder),
        new("Helpline__Secrets__EpochDirectory", EpochFolder),
        new("Forwarding__Hold", "00:00:02"),
        new("TMPDIR", TempFolder),
        new("DOTNET_EnableDiagnostics", "0"),
    ];

    private IEnumerable<KeyValuePair<string, string>> ForTelegram()
    {
        if (telegram is not { } at)
        {
            yield break;
        }

        yield return new("Telegram__BotToken", BotToken);
        yield return new("Telegram__ApiBaseUrl", at.Api.ToString().TrimEnd('/'));
        if (at.Webhook)
        {
            yield return new("Telegram__WebhookUrl", new Uri(Chat, "telegram/webhook").ToString());
            yield return new("Telegram__WebhookSecret", WebhookSecret);
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private async Task WaitUntilAliveAsync(Process started)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartLimit)
        {
            if (started.HasExited)
            {
                throw new InvalidOperationException($"Helpline ended with {started.ExitCode}:\n{Output}");
            }

            if (await AnswersAsync(client))
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Helpline did not come up in {StartLimit.TotalSeconds} s:\n{Output}");
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(Chat, "livez"));
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
