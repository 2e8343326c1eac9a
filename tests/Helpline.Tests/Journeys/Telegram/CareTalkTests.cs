using Helpline.Tests.Channels.Telegram.Screens;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// A mother in Almaty finds care by the place she shares and asks about a centre by the words on its sign, in four languages at once,
/// with the demo's register. What stays in the chat goes when she deletes it. Every call is held against Telegram's types and limits.
/// </summary>
public sealed class CareTalkTests
{
    private const double Latitude = 43.2565;
    private const double Longitude = 76.9285;
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["kk"] = "Жарық жол орталығы", ["ru"] = "ЖАРЫК ЖОЛ", ["ky"] = "жарык жол борбору", ["en"] = "Zharyk Zhol",
    };

    [Fact]
    public async Task A_mother_finds_care_by_the_place_she_shares_and_nothing_stays_that_she_deletes()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(fake.Address, webhook: false);

        await Task.WhenAll(DialogWords.Languages.Select(async language =>
        {
            using var person = new TelegramPerson(fake);
            await person.OpenAsync($"{language}-care");
            await FindAsync(person, language);
            await AskAsync(person, language);
            await DeleteAsync(person);
        }));

        await SchemaCheck.AssertAsync(fake.Book);
        // On a slow machine a press may be answered twice, and Telegram takes the first answer only.
        var refused = fake.Book.Calls.Where(call => call.Status is not (0 or 200) && call.Method != "answerCallbackQuery").Select(call => call.ToString()).ToList();
        Assert.True(refused.Count == 0, string.Join("\n", refused.Append(helpline.Output)));
    }

    private static async Task FindAsync(TelegramPerson person, string language)
    {
        await person.PressAsync("relative");
        Assert.Contains(Phrase(language, "telegram.place"), person.Said, StringComparison.Ordinal);
        await person.ShareAsync(Latitude, Longitude);
        Assert.Null(person.Chat.Keyboard);
        Assert.Single(person.Chat.Living);
        await person.PressAsync("unsure");
        foreach (var answer in new[] { "here", "skip" }.Where(person.Offers))
        {
            await person.PressAsync(answer);
        }

        Assert.Contains("☎ +7 000 000 00 01", person.Said, StringComparison.Ordinal);
        var pin = Assert.Single(person.Ours, message => message.Json["venue"] is not null);
        var place = pin.Json["venue"]!["location"]!;
        Assert.Equal((43.25249, 76.9115), (place["latitude"]!.GetValue<double>(), place["longitude"]!.GetValue<double>()));
        Assert.Contains(pin.Json["venue"]!["title"]!.ToString(), person.Said, StringComparison.Ordinal);
        Assert.Equal(("x", true), (Assert.Single(pin.Buttons).Press, pin.Silent));
        Assert.Equal(pin.Id, person.Ours[^1].Id);
        await person.PressAsync("leave");
    }

    private static async Task AskAsync(TelegramPerson person, string language)
    {
        await person.PressAsync("check");
        await person.TypeAsync(Signs[language]);
        Assert.Contains(Phrase(language, "care.badge.seen").Split('{')[0], person.Said, StringComparison.Ordinal);
        await person.PressAsync("leave");
    }

    /// <summary>The card of care takes its point on the map with it.</summary>
    private static async Task DeleteAsync(TelegramPerson person)
    {
        Assert.Equal(0, person.Theirs);
        var staying = person.Ours.Where(message => message.Buttons is [{ Press: "x" }]).ToList();
        Assert.Equal(3, staying.Count);
        await person.PressAsync(staying[0], "x");
        Assert.True(staying[0].Deleted && staying[1].Deleted && staying[1].Json["venue"] is not null);
        await person.PressAsync(staying[2], "x");
        Assert.Single(person.Chat.Living);
        Assert.True(person.Offers("report"), person.Said);
    }

    private static string Phrase(string language, string key) => Drawn.Book.Phrase(language, key);
}
