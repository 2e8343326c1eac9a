using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Helpline.Agencies;
using Helpline.Desk;
using Helpline.Desk.Staff;
using Helpline.Facilities;
using Helpline.Forwarding;
using Helpline.Help;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support;
using Helpline.Tips;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.Desk;

/// <summary>The desk on two real ports over real files, with the demo's agencies, one pair of test keys, and a clock that tests move.</summary>
internal sealed class DeskHouse : IAsyncDisposable
{
    internal const string Police = "demo-kz-police";
    internal const string Prosecutor = "demo-kz-prosecutor";
    internal const string Password = "correct horse battery staple";
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("desk");
    private readonly WebApplication _app;

    private DeskHouse(bool isDemo)
    {
        var port = FreePorts.Pair();
        (Main, Opener) = (new($"http://127.0.0.1:{port}/"), new($"http://127.0.0.1:{port + 1}/"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Main.ToString(), Opener.ToString());
        builder.Configuration["Helpline:DataDirectory"] = _folder.Sub("data");
        builder.Configuration["Helpline:Secrets:Directory"] = _folder.Sub("secrets");
        builder.Configuration["Helpline:Demo"] = isDemo ? "true" : "false";
        builder.Configuration["Forwarding:Hold"] = "00:00:02";
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddTipStorage(builder.Configuration)
            .AddAgencies()
            .AddForwarding(builder.Configuration)
            .AddTips(builder.Configuration);
        AddEmptyRegister(builder);
        builder.Services
            .AddSingleton(new ReviewedTexts(new Dictionary<string, string> { ["crisis"] = new string('a', 64) }))
            .AddSingleton<TextReviews>()
            .AddDesk(new DeskSettings(Opener.GetLeftPart(UriPartial.Authority), Opener.Port, isDemo));
        _app = builder.Build();
        _app.Use(TellBugsAsync);
        _app.MapDesk();
        _app.MapFacilities();
        _app.MapGet("/", () => "the chat");
    }

    /// <summary>Without what a start lays into it: tests name their own rows.</summary>
    private static void AddEmptyRegister(WebApplicationBuilder builder)
    {
        var before = builder.Services.ToHashSet();
        builder.Services.AddFacilities(builder.Configuration);
        foreach (var own in builder.Services.Where(one => one.ServiceType == typeof(IHostedService) && !before.Contains(one)).ToList())
        {
            builder.Services.Remove(own);
        }
    }

    internal TestClock Clock { get; } = new();

    internal Uri Main { get; }

    internal Uri Opener { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<DeskHouse> OpenAsync(bool isDemo = true)
    {
        var house = new DeskHouse(isDemo);
        await house.Of<TipDatabase>().MigrateAsync(Stop);
        var yaml = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Agencies", "Demo", "agencies.demo.yaml"), Stop);
        var regions = RegionTable.Read().Regions.Select(r => new RegionCode(r.Country, r.Code)).ToList();
        var outcome = await house.Of<AgencyImport>().RunAsync(yaml, "demo", regions, code => KeysOf(code).Signed, Stop);
        Assert.Empty(outcome.Faults);
        await house._app.StartAsync(Stop);
        return house;
    }

    internal T Of<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>A client without cookies or bearer.</summary>
    internal HttpClient Stranger(Uri? at = null) => new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = at ?? Opener,
    };

    /// <summary>A one-time token, as the start-up prints it at the end of a link.</summary>
    internal async Task<string> TokenAsync(string name = "aigerim", StaffRole role = StaffRole.Officer, string agency = Police)
    {
        await Of<WrappedKeys>().KeepAsync(KeysOf(agency), Stop);
        var link = await Of<StaffInvites>().CreateAsync(agency, role, name, Stop);
        Assert.StartsWith(Opener + "#invite=", link, StringComparison.Ordinal);
        return link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Somebody who came by a one-time link and is signed in.</summary>
    internal async Task<HttpClient> MemberAsync(string name = "aigerim", StaffRole role = StaffRole.Officer, string agency = Police)
    {
        var client = Stranger();
        using var answer = await client.PostAsJsonAsync("desk/api/invite", new { token = await TokenAsync(name, role, agency), password = Password }, Stop);
        Take(client, await JsonAsync(answer));
        return client;
    }

    /// <summary>A tip that was filed, held, released and delivered.</summary>
    internal async Task<DrawnTip> TipAsync(string what = "Сатып жатыр", string kind = "sale-online", string urgency = "hour", params IReadOnlyList<byte[]> photos)
    {
        var filing = Of<TipFiling>();
        var drawn = filing.Draw();
        await Of<TipSide>().CommitAsync(filing.File(new(kind, "KZ", "KZ-75", urgency, "Алматы", what), drawn, photos)!, Stop);
        await ReleaseAsync();
        return drawn;
    }

    internal async Task ReleaseAsync()
    {
        Clock.Move(TimeSpan.FromMinutes(2));
        await Of<HeldRelease>().SweepAsync(Stop);
        await Of<Forwarder>().SweepAsync(Stop);
    }

    internal static void Take(HttpClient client, JsonNode given) =>
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", given["bearer"]!.GetValue<string>());

    internal static async Task<JsonNode> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    internal static async Task<JsonNode> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri("desk/api/" + path, UriKind.Relative), Stop);
        return await JsonAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A bug is told whole to the test; the true front door tells a number only.</summary>
    private static async Task TellBugsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception bug) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(bug.ToString());
        }
    }

    /// <summary>The test root vouches for the one pair in every agency's name.</summary>
    private static KeyFile KeysOf(string agency) => new(
        agency,
        new SignedKeys(TestKeys.RootJwk,
        [
            CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement with { Agency = agency }),
            CertifiedKey.Certify(TestKeys.Root, TestKeys.AnswersStatement with { Agency = agency }),
        ]),
        "first",
        [Vectors.Committed!["wrapped"]!["encryption"]!.ToJsonString(), Vectors.Committed["wrapped"]!["answers"]!.ToJsonString()]);
}
