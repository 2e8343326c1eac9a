using System.Text;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Systems;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>
/// A whole installation with a bot, an agency's own system and, where updates are brought, a real nginx in front; and every place
/// where any of them might leave or tell something.
/// </summary>
internal sealed class WatchedHouse : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> parts = [];

    private WatchedHouse()
    {
    }

    internal required FakeBotApi Fake { get; init; }

    /// <summary>What the agency's own system was told.</summary>
    internal required AgencyReceiver Receiver { get; init; }

    internal RunningHelpline Helpline { get; private set; } = null!;

    /// <summary>Null: the bot fetches its updates.</summary>
    internal RunningNginx? Nginx { get; private set; }

    internal DeskOfficer Officer { get; private set; } = null!;

    internal static async Task<WatchedHouse> StartAsync(Store store, bool webhook)
    {
        _ = webhook ? Needs.OnPath("nginx") : "";
        var house = new WatchedHouse { Fake = await FakeBotApi.StartAsync(), Receiver = await AgencyReceiver.StartAsync() };
        house.parts.AddRange([house.Fake, house.Receiver]);
        try
        {
            await house.OpenAsync(store, webhook);
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>All that is on a disk, in RAM, printed, or told to anybody but the citizen.</summary>
    internal async Task<IReadOnlyList<(string Place, byte[] Bytes)>> SinksAsync()
    {
        var inPostgres = Helpline.Store.Settings.Count > 0;
        var sinks = Sinks.Under(Helpline.Folder, Helpline.EpochFolder).Concat(inPostgres ? Sinks.Of(Helpline.Store) : []).ToList();
        string[] kept = inPostgres ? ["agencies.code", "server.log"] : ["talks.db", "tips.db"];
        Assert.All(kept.Concat(["shred.db", "pepper"]), name => Assert.Contains(sinks, sink => sink.Place.EndsWith(name, StringComparison.Ordinal)));
        sinks.Add(("what was printed", Encoding.UTF8.GetBytes(Helpline.Output)));
        sinks.Add(("desk JSON", Encoding.UTF8.GetBytes(Officer.Heard.ToString())));
        sinks.Add(("/metrics", Encoding.UTF8.GetBytes(await MetricsAsync())));
        foreach (var call in Receiver.Calls)
        {
            sinks.Add(("the agency's system: headers", Encoding.UTF8.GetBytes(string.Join('\n', call.Headers.Select(header => $"{header.Key}: {header.Value}")))));
            sinks.Add(("the agency's system: body", call.Body));
        }

        if (Nginx is not null)
        {
            sinks.AddRange(Sinks.Under(Nginx.Folder));
        }

        return sinks;
    }

    public async ValueTask DisposeAsync()
    {
        Officer?.Dispose();
        foreach (var part in parts.AsEnumerable().Reverse())
        {
            await part.DisposeAsync();
        }
    }

    private async Task OpenAsync(Store store, bool webhook)
    {
        var port = FreePorts.Pair();
        List<(string, string)> settings = [("Forwarding__Hold", "00:00:04"), ("Forwarding__AllowHttp", "true"), ("Forwarding__AllowedNetworks", "127.0.0.0/8")];
        if (webhook)
        {
            settings.Add(("Telegram__WebhookUrl", $"https://127.0.0.1:{port}/telegram/webhook"));
        }

        Helpline = await RunningHelpline.WithTelegramAsync(Fake.Address, webhook, store, [.. settings]);
        parts.Add(Helpline);
        if (webhook)
        {
            Nginx = await RunningNginx.StartAsync(Helpline.Chat, Helpline.Desk, port);
            parts.Add(Nginx);
            await Fake.Book.AwaitAsync("setWebhook");
        }

        Officer = await DeskOfficer.SignInAsync(Helpline, SystemFile.Police);
        await ConnectAsync();
    }

    /// <summary>The police get tips over their own system, too.</summary>
    private async Task ConnectAsync()
    {
        using var scratch = ScratchFolder.OnDisk("system");
        var file = Path.Combine(scratch.Path, "agencies.yaml");
        var demo = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Agencies", "Demo", "agencies.demo.yaml"));
        await File.WriteAllTextAsync(file, SystemFile.With(demo, (SystemFile.Narcotics, Receiver.Url)));
        await Helpline.CommandAsync("agencies", "import", file);
        await Helpline.CommandAsync("agencies", "connect", SystemFile.Police, SystemFile.Narcotics, "--to", scratch.Path);
    }

    private async Task<string> MetricsAsync()
    {
        using var client = new HttpClient();
        return Helpline.IsRunning ? await client.GetStringAsync(new Uri(Helpline.Chat, "metrics")) : "";
    }
}
