using System.Text;
using Helpline.Facilities.Register;
using Helpline.Sessions;
using Helpline.Tests.Channels.Telegram.Screens;
using Helpline.Tests.Journeys.Marks;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;
using TalkingHouse = Helpline.Tests.Channels.Telegram.Talking.TelegramHouse;

namespace Helpline.Tests.Journeys;

/// <summary>
/// Somebody looks for care and asks about centres, over the web and over Telegram. No place, town, name or number of theirs is found
/// in anything that the program, its databases, the proxy or a desk got or left, at any stage; and nothing was counted or logged.
/// The controls: what the register itself holds is found in the same sinks; and <see cref="MarkSearchTests"/>.
/// </summary>
public sealed class CareCanaryTests
{
    /// <summary>A centre's name in the demo's register.</summary>
    private const string Control = "DEMO Zharyq Zhol";

    private readonly MarkSearch search = new(CareQuestions.Marks);

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Over_the_web_nothing_that_was_asked_is_found_anywhere(Store store)
    {
        await using var helpline = await RunningHelpline.StartAsync(store);
        using var officer = await DeskOfficer.SignInAsync(helpline, "demo-kz-police");
        using var person = new ChatPerson(helpline.Chat);
        async Task<IReadOnlyList<(string, byte[])>> SinksAsync()
        {
            _ = helpline.IsRunning ? await officer.ListAsync() : [];
            return
            [
                .. await Sinks.OfAsync(helpline), ("desk JSON", Encoding.UTF8.GetBytes(officer.Heard.ToString())),
                ("response headers", Encoding.UTF8.GetBytes(person.Wire.HeadersSeen.ToString())),
            ];
        }

        await new Story("ru").GreetAsync(person);
        await AssertSilentTalkAsync(person, helpline, SinksAsync);
    }

    [Theory]
    [MemberData(nameof(TelegramCanaryTests.Ways), MemberType = typeof(TelegramCanaryTests))]
    public async Task Over_Telegram_nothing_that_was_asked_is_found_anywhere(Store store, bool webhook)
    {
        await using var house = await WatchedHouse.StartAsync(store, webhook);
        using var person = new TelegramPerson(house.Fake);
        await person.OpenAsync("ru");

        await AssertSilentTalkAsync(person, house.Helpline, house.SinksAsync, () => person.SendPlaceAsync(CareQuestions.Latitude, CareQuestions.Longitude, CareQuestions.PlaceName));

        Assert.Empty(new MarkSearch(TelegramMarks.Of(person.Marks)).In(await house.SinksAsync()));
        Assert.Empty(person.Chat.Theirs);
        Assert.Null(person.Chat.Keyboard);
        Assert.DoesNotContain(person.Chat.Ours, message => message.CarriesKeyboard);
    }

    [Fact]
    public async Task What_is_wrong_with_a_card_is_kept_without_a_word_of_what_was_asked()
    {
        await using var house = await TalkingHouse.StartAsync();
        await house.Person.OpenAsync("ru");
        await CareQuestions.ToNeedAsync(house.Person, () => house.Person.ShareAsync(CareQuestions.Latitude, CareQuestions.Longitude));
        await CareQuestions.ToCardsAsync(house.Person);
        await CareQuestions.ReportWrongAsync(house.Person);

        await house.Stack.Get<Corrections>().SweepAsync(TestContext.Current.CancellationToken);

        var noted = Assert.Single(await house.Stack.Get<Corrections>().OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal((CorrectionKind.NumberWrong, 1), (noted.Kind, noted.Times));
        AssertSilent("after the sweep", [.. Sinks.Under(house.Stack.DataFolder, house.Stack.EpochFolder)]);
        Assert.NotEmpty(new MarkSearch([Mark.Of(Control)]).In(Sinks.Under(house.Stack.DataFolder)));
    }

    [Fact]
    public async Task Once_it_is_closed_the_talk_itself_holds_nothing_and_says_so()
    {
        await using var house = await TalkingHouse.StartAsync();
        var (person, address) = (house.Person, new ChannelAddress("telegram", house.Person.Marks.UserId.ToString(null, null)));
        await person.OpenAsync("ru");
        await CareQuestions.ToNeedAsync(person, () => person.ShareAsync(CareQuestions.Latitude, CareQuestions.Longitude));
        var asked = house.Stack.Opened(address);
        Assert.NotEmpty(search.In([("the open talk", Written(asked))]));
        await CareQuestions.ToCardsAsync(person);
        await CareQuestions.AskOfCentresAsync(person, () => Task.CompletedTask);

        Assert.Empty(house.Stack.Opened(address).Talk.Answers);
        AssertSilent("in the talk", [("the talk", Written(house.Stack.Opened(address)))]);
        await person.PressAsync("known");
        Assert.Contains(Drawn.Book.Phrase("ru", "known.answers").Replace("{n}", "0", StringComparison.Ordinal), person.Said, StringComparison.Ordinal);
    }

    private async Task AssertSilentTalkAsync(IPerson person, RunningHelpline helpline, Func<Task<IReadOnlyList<(string, byte[])>>> sinks, Func<Task>? share = null)
    {
        async Task LookAsync(string stage) => AssertSilent(stage, await sinks());
        var (hour, before) = (Hour, await ToldAsync(helpline));

        await CareQuestions.ToNeedAsync(person, share);
        await LookAsync("in the middle of the talk");
        await CareQuestions.ToCardsAsync(person);
        await LookAsync("while the cards are shown");
        await CareQuestions.ReportWrongAsync(person);
        await CareQuestions.AskOfCentresAsync(person, () => LookAsync("after a question about a centre"));
        await LookAsync("after all was closed");

        Assert.NotEmpty(new MarkSearch([Mark.Of(Control)]).In(await sinks()));
        var after = await ToldAsync(helpline);
        Assert.Equal(Names(before.Metrics), Names(after.Metrics));
        Assert.True(hour != Hour || before == after, $"{before}\n{after}");
        helpline.Kill();
        await LookAsync("after a kill");
    }

    private static int Hour => TimeProvider.System.GetUtcNow().Hour;

    private void AssertSilent(string stage, IReadOnlyList<(string, byte[])> sinks)
    {
        var findings = search.In(sinks);
        Assert.True(findings.Count == 0, $"{stage}:\n{string.Join('\n', findings.Take(20))}");
    }

    private static byte[] Written(Session session) =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(session, SessionJson.Default.Session);

    private static IEnumerable<string> Names(string metrics) => metrics.Split('\n').Where(line => line.StartsWith('#'));

    private static async Task<(string Metrics, string Printed)> ToldAsync(RunningHelpline helpline)
    {
        using var client = new HttpClient();
        return (await client.GetStringAsync(new Uri(helpline.Chat, "metrics")), helpline.Output);
    }
}
