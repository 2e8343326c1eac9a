using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Helpline.Sealing;

namespace Helpline.Tests.Support;

/// <summary>
/// A staff member of an agency, who speaks to /desk/api as the inbox in the browser does and opens tips with the agency's
/// passphrase on their own machine.
/// </summary>
internal sealed class DeskOfficer : IDisposable
{
    private readonly HttpClient client;
    private readonly Dictionary<string, RSA> openers = [];
    private string? day;
    private ECDsa? signer;

    private DeskOfficer(Uri desk) => client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false })
    {
        BaseAddress = new Uri(desk, "desk/api/"),
    };

    /// <summary>All JSON and headers that the desk gave, to be searched.</summary>
    internal StringBuilder Heard { get; } = new();

    /// <summary>Signs in by the one-time link and unlocks the agency's keys.</summary>
    internal static async Task<DeskOfficer> SignInAsync(RunningHelpline helpline, string agency)
    {
        var seat = await DemoSeat.AwaitAsync(helpline, agency);
        var officer = new DeskOfficer(helpline.Desk);
        var bearer = await officer.SendAsync(HttpMethod.Post, "invite", new { token = seat.Token, password = "correct horse battery staple" });
        officer.client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer.GetProperty("bearer").GetString());
        officer.day = (await officer.GetAsync("about")).GetProperty("day").GetString();
        officer.Unlock(await officer.GetAsync("keys"), seat.Passphrase);
        return officer;
    }

    /// <summary>Ids of all deliveries that the agency has, newest release first.</summary>
    internal async Task<IReadOnlyList<string>> ListAsync()
    {
        var ids = new List<string>();
        int? skip = 0;
        while (skip is not null)
        {
            var page = await GetAsync($"deliveries?state=all&skip={skip}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            skip = page.GetProperty("next").ValueKind == JsonValueKind.Number ? page.GetProperty("next").GetInt32() : null;
        }

        return ids;
    }

    /// <summary>Opens a delivery without telling the server.</summary>
    internal async Task<OpenedTip> ReadAsync(string delivery)
    {
        var shown = await GetAsync($"deliveries/{delivery}");
        return new OpenedTip(
            delivery,
            shown.GetProperty("tip").GetString()!,
            shown.GetProperty("state").GetString()!,
            shown.GetProperty("takenBack").GetBoolean(),
            [.. shown.GetProperty("parts").EnumerateArray().OrderBy(part => part.GetProperty("number").GetInt32()).Select(part => Open(part, shown.GetProperty("answerKey").GetRawText()))],
            shown.GetRawText());
    }

    /// <summary>Waits until a tip that holds these words was released to the agency, and opens it.</summary>
    internal async Task<OpenedTip> AwaitAsync(string words, TimeSpan? limit = null)
    {
        var until = TimeProvider.System.GetUtcNow() + (limit ?? TimeSpan.FromSeconds(40));
        var seen = new HashSet<string>();
        while (TimeProvider.System.GetUtcNow() < until)
        {
            foreach (var id in (await ListAsync()).Where(seen.Add))
            {
                var tip = await ReadAsync(id);
                if (tip.Parts.Any(part => part.Values.Any(value => value.Contains(words, StringComparison.Ordinal))))
                {
                    return tip;
                }
            }

            await Task.Delay(300);
        }

        throw new TimeoutException($"No tip with \"{words}\" reached the desk; {seen.Count} others did.");
    }

    /// <summary>The photos of a tip, opened on the officer's own machine.</summary>
    internal async Task<IReadOnlyList<byte[]>> PhotosAsync(OpenedTip tip)
    {
        using var listing = JsonDocument.Parse(tip.Listing);
        var jwe = Own(listing.RootElement.GetProperty("parts")[0]);
        var key = openers[jwe.GetProperty("header").GetProperty("kid").GetString()!].Decrypt(Base64Bytes(jwe.GetProperty("encrypted_key").GetString()!), RSAEncryptionPadding.OaepSHA256);
        var photos = new List<byte[]>();
        foreach (var number in listing.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("n").GetInt32()))
        {
            var file = await client.GetByteArrayAsync(new Uri($"deliveries/{tip.Delivery}/files/{number}", UriKind.Relative));
            photos.Add(AttachmentSeal.Open(key, Base64Bytes(tip.Tip), number, file) ?? throw new InvalidOperationException($"Photo {number} does not open."));
        }

        return photos;
    }

    /// <summary>Waits until one more delivery is listed, and leaves it unopened: to fetch it would be to open it.</summary>
    internal async Task<string> AwaitUnopenedAsync(IReadOnlyList<string> before)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if ((await ListAsync()).Except(before).FirstOrDefault() is { } arrived)
            {
                return arrived;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("No further tip reached the desk.");
    }

    internal Task MarkOpenedAsync(OpenedTip tip) => SendAsync(HttpMethod.Post, $"deliveries/{tip.Delivery}/opened", null);

    internal Task SetStateAsync(OpenedTip tip, string state, string? reason = null) =>
        SendAsync(HttpMethod.Put, $"deliveries/{tip.Delivery}/state", new { state, reason });

    internal async Task AnswerAsync(OpenedTip tip, string text)
    {
        using var listing = JsonDocument.Parse(tip.Listing);
        var statement = new AnswerStatement(Base64Bytes(tip.Tip), text, DateOnly.ParseExact(day!, "yyyy-MM-dd"));
        var jwe = AnswerSeal.Seal(AnswerSeal.Sign(signer!, statement), listing.RootElement.GetProperty("answerKey").GetRawText());
        await SendAsync(HttpMethod.Post, $"deliveries/{tip.Delivery}/answers", new { id = Base64(RandomNumberGenerator.GetBytes(16)), jwe, anyway = (object?)null });
    }

    internal Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public void Dispose()
    {
        client.Dispose();
        signer?.Dispose();
        openers.Values.ToList().ForEach(key => key.Dispose());
    }

    private static byte[] Base64Bytes(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private static string Base64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var said = await response.Content.ReadAsStringAsync();
        Heard.AppendLine(response.Headers.ToString()).AppendLine(said);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {said}");
        if (response.StatusCode == HttpStatusCode.NoContent || said.Length == 0)
        {
            return default;
        }

        using var parsed = JsonDocument.Parse(said);
        return parsed.RootElement.Clone();
    }

    private void Unlock(JsonElement keys, string passphrase)
    {
        var root = keys.GetProperty("root").GetRawText();
        var statements = keys.GetProperty("certificates").EnumerateArray()
            .Select(jws => CertifiedKey.Verify(jws.GetString()!, root).Statement!).ToDictionary(statement => statement.Kid);
        foreach (var wrapped in keys.GetProperty("wrapped").EnumerateArray())
        {
            var (pkcs8, fault) = WrappedPrivateKey.Unwrap(wrapped.GetRawText(), passphrase);
            Assert.True(pkcs8 is not null, $"The passphrase does not open the key: {fault}");
            Take(statements[wrapped.GetProperty("kid").GetString()!], pkcs8);
        }
    }

    private void Take(KeyStatement statement, byte[] pkcs8)
    {
        if (statement.Use == KeyUse.Answers)
        {
            signer = ECDsa.Create();
            signer.ImportPkcs8PrivateKey(pkcs8, out _);
            return;
        }

        var opener = RSA.Create();
        opener.ImportPkcs8PrivateKey(pkcs8, out _);
        openers[statement.Kid] = opener;
    }

    /// <summary>The part as it was wrapped for a key of ours.</summary>
    private JsonElement Own(JsonElement part) => part.GetProperty("jwes").EnumerateArray()
        .Single(one => openers.ContainsKey(one.GetProperty("header").GetProperty("kid").GetString()!));

    private IReadOnlyDictionary<string, string> Open(JsonElement part, string answerJwk)
    {
        var jwe = Own(part);
        var (plain, fault) = FlattenedJwe.Open(jwe.GetRawText(), openers[jwe.GetProperty("header").GetProperty("kid").GetString()!]);
        Assert.True(plain is not null, $"The tip does not open: {fault}");
        using var bound = JsonDocument.Parse(Base64Bytes(jwe.GetProperty("aad").GetString()!));
        Assert.Equal(KeyThumbprint.Of(answerJwk), bound.RootElement.GetProperty("answerKey").GetString());
        return TipBody.Read(plain)!.Fields.ToDictionary(field => field.Key, field => field.Value);
    }
}
