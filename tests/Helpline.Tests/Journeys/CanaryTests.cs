using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Helpline.Tests.Journeys.Marks;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>
/// A visitor marked all over files a tip while the program runs. Neither the marks nor the tip's words are found in anything it
/// left or said, at any stage; only the opened tip holds the words, and nothing else. The controls: <see cref="MarkSearchTests"/>.
/// </summary>
public sealed partial class CanaryTests
{
    private static readonly Dictionary<string, string> MarkedHeaders = new()
    {
        ["User-Agent"] = "Kanareika/7731 (Merkelengen Qurylgy)",
        ["Accept-Language"] = "qaa-x-kanarskiy, tlh;q=0.7",
        ["X-Forwarded-For"] = "203.0.113.177, 2001:db8:7731::c0de",
        ["X-Real-IP"] = "203.0.113.178",
        ["Forwarded"] = "for=203.0.113.179;host=kanareika.example",
        ["CF-Connecting-IP"] = "203.0.113.180",
        ["Referer"] = "https://referer-kanareika.example/from-here",
        ["X-Telegram-User"] = "kanareika-user-77310042",
        ["traceparent"] = "00-77310042c0dec0dec0dec0de77310042-c0de77310042c0de-01",
    };

    private static readonly string[] VisitorMarks =
    [
        "Kanareika/7731", "Merkelengen", "qaa-x-kanarskiy", "203.0.113.177", "2001:db8:7731::c0de", "203.0.113.178", "203.0.113.179",
        "kanareika.example", "203.0.113.180", "referer-kanareika", "kanareika-user", "77310042c0dec0de", "kanareika-query", "kanareika-field",
        "kanareika-phone", "+77017731004",
    ];

    private static readonly string[] TipMarks = ["Канареечный переулок", "Құпиясөз7731", "canarywords in English", "@kanareika_shop", "дополнительные канарейки"];

    private const string AnswerMark = "ответная канарейка 7731";

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_marked_visitor_and_the_words_of_a_tip_are_found_nowhere(Store store)
    {
        await using var helpline = await RunningHelpline.StartAsync(store, ("Forwarding__Hold", "00:00:04"));
        using var officer = await DeskOfficer.SignInAsync(helpline, "demo-kz-police");
        using var person = new ChatPerson(helpline.Chat, marks: MarkedHeaders);
        await person.Wire.GetAsync("/?utm_source=kanareika-query");
        await Story(person).TellAsync(person);
        await AssertSilentAsync("in the middle of the talk", helpline, person, officer, null);

        List<KeyValuePair<string, string>> send = [.. person.Form.Fields, new("press", "send"), new("phone", "+77017731004"), new("kanareika-field", "kanareika-phone")];
        await person.SubmitAsync(send);
        var receipt = person.Receipt!;
        await AssertSilentAsync("while the tip is held", helpline, person, officer, receipt);

        await person.PressAsync("kept");
        var tip = await officer.AwaitAsync(TipMarks[1]);
        AssertOnlyWhatWasTyped(tip);
        await officer.MarkOpenedAsync(tip);
        await officer.AnswerAsync(tip, AnswerMark);
        await AssertSilentAsync("after it was opened and answered", helpline, person, officer, receipt);

        await Support.Story.LookAsync(person, receipt);
        Assert.Contains(AnswerMark, person.Said, StringComparison.Ordinal);
        await person.PressAsync("add");
        await person.TypeAsync(TipMarks[4]);
        await person.PressAsync("send");
        await AssertSilentAsync("after an addition", helpline, person, officer, receipt);
        helpline.Kill();
        await AssertSilentAsync("after a kill", helpline, person, officer, receipt);
    }

    private static Story Story(ChatPerson person) => new("kk")
    {
        Kind = "sale-online",
        Where = $"{TipMarks[0]}, {TipMarks[3]}",
        What = [$"{TipMarks[1]} деген жазу.", $"And {TipMarks[2]}."],
    };

    private static void AssertOnlyWhatWasTyped(OpenedTip tip)
    {
        Assert.Equal(["country", "kind", "region", "urgency", "what", "where"], tip.Parts[0].Keys.Order(StringComparer.Ordinal));
        Assert.Equal($"{TipMarks[0]}, {TipMarks[3]}", tip.Parts[0]["where"]);
        Assert.Equal($"{TipMarks[1]} деген жазу.\nAnd {TipMarks[2]}.", tip.Parts[0]["what"]);
        var opened = Encoding.UTF8.GetBytes(string.Join('\n', tip.Parts[0].Values));
        Assert.Empty(new MarkSearch(VisitorMarks.Select(Mark.Of)).In([("the opened tip", opened)]));
    }

    private static async Task AssertSilentAsync(string stage, RunningHelpline helpline, ChatPerson person, DeskOfficer officer, string? receipt)
    {
        var inPostgres = helpline.Store.Settings.Count > 0;
        var sinks = Sinks.Under(helpline.Folder, helpline.EpochFolder).Concat(inPostgres ? Sinks.Of(helpline.Store) : []).ToList();
        string[] kept = inPostgres ? ["sessions.sealed", "agencies.code", "server.log"] : ["talks.db", "tips.db"];
        Assert.All(kept.Concat(["shred.db", "pepper"]), name => Assert.Contains(sinks, sink => sink.Place.EndsWith(name, StringComparison.Ordinal)));
        sinks.Add(("what was printed", Encoding.UTF8.GetBytes(helpline.Output)));
        sinks.Add(("response headers", Encoding.UTF8.GetBytes(SetCookie().Replace(person.Wire.HeadersSeen.ToString(), ""))));
        sinks.Add(("desk JSON", Encoding.UTF8.GetBytes(officer.Heard.ToString())));
        sinks.Add(("/metrics", Encoding.UTF8.GetBytes(await MetricsAsync(helpline))));

        var findings = new MarkSearch(AllMarks(person.Wire.Cookie!, receipt)).In(sinks);

        Assert.True(findings.Count == 0, $"{stage}:\n{string.Join('\n', findings.Take(20))}");
    }

    private static IEnumerable<Mark> AllMarks(string cookie, string? receipt)
    {
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(cookie);
        var texts = VisitorMarks.Concat(TipMarks).Append(AnswerMark).Append(cookie);
        var receipts = receipt is null ? [] : new[] { receipt, receipt.Replace("-", "", StringComparison.Ordinal) };
        return texts.Concat(receipts).Select(Mark.Of)
            .Append(Mark.Of("the cookie's bytes", bytes))
            .Append(Mark.Of("a digest of the cookie", SHA256.HashData(Encoding.UTF8.GetBytes(cookie))))
            .Append(Mark.Of("a digest of the cookie's bytes", SHA256.HashData(bytes)))
            .Append(Mark.Of("a digest of the browser's name", SHA256.HashData(Encoding.UTF8.GetBytes(MarkedHeaders["User-Agent"]))));
    }

    private static async Task<string> MetricsAsync(RunningHelpline helpline)
    {
        using var client = new HttpClient();
        try
        {
            return await client.GetStringAsync(new Uri(helpline.Chat, "metrics"));
        }
        catch (HttpRequestException) when (!helpline.IsRunning)
        {
            return "";
        }
    }

    /// <summary>The cookie is told to the visitor, and to nobody else.</summary>
    [GeneratedRegex("Set-Cookie: [^\\r\\n]*")]
    private static partial Regex SetCookie();
}
