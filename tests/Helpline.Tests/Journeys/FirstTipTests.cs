using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>The one true path, in each language: told, filed, read, answered, read by receipt, added to, taken back.</summary>
[Collection(DemoHouseTests.Name)]
public sealed class FirstTipTests(DemoHouse house)
{
    public static TheoryData<string, string, string, string> Everywhere => new()
    {
        { "kk", "KZ", "KZ-75", "demo-kz-police" },
        { "ru", "KZ", "KZ-71", "demo-kz-police" },
        { "ky", "KG", "KG-GB", "demo-kg-police" },
        { "en", "KG", "KG-GO", "demo-kg-police" },
    };

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_tip_goes_from_the_chat_to_the_agency_and_an_answer_comes_back(string language, string country, string region, string agency)
    {
        var officer = await house.OfficerAsync(agency);
        var (where, what, more) = (Words.Own("орын "), Words.Own("не болды "), Words.Own("дагы "));
        using var person = new ChatPerson(house.Helpline.Chat);
        var receipt = await new Story(language) { Country = country, Region = region, Where = where, What = [what, more] }.FileAsync(person);
        await person.PressAsync("kept");

        var tip = await officer.AwaitAsync(what);

        Assert.Equal("new", tip.State);
        Assert.Equal(
            new SortedDictionary<string, string> { ["kind"] = "street-sale", ["country"] = country, ["region"] = region, ["urgency"] = "hour", ["where"] = where, ["what"] = what + "\n" + more },
            new SortedDictionary<string, string>(tip.Parts[0].ToDictionary()));
        await AnswerAsync(officer, tip, language, receipt);
        await AddAsync(officer, tip, language, receipt);
        await TakeBackAsync(officer, tip, language, receipt);
    }

    [Fact]
    public async Task A_tip_taken_back_before_anybody_opened_it_is_gone()
    {
        var officer = await house.OfficerAsync("demo-kz-police");
        var before = await officer.ListAsync();
        using var person = new ChatPerson(house.Helpline.Chat);
        var receipt = await new Story("ru").FileAsync(person);
        await person.PressAsync("kept");
        var arrived = await officer.AwaitUnopenedAsync(before);

        await Story.LookAsync(person, receipt);
        await person.PressAsync("take-back");
        await person.PressAsync("take-back");

        Assert.Contains(FirstSentence("receipt", "gone", "ru"), person.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(arrived, await officer.ListAsync());
        using var again = new ChatPerson(house.Helpline.Chat);
        await new Story("ru").GreetAsync(again);
        await Story.LookAsync(again, receipt);
        Assert.Contains(FirstSentence("receipt", "missing", "ru"), again.Said, StringComparison.Ordinal);
    }

    private async Task AnswerAsync(DeskOfficer officer, OpenedTip tip, string language, string receipt)
    {
        var answer = Words.Own("Рахмет! <b>Спасибо</b> & ");
        await officer.MarkOpenedAsync(tip);
        await officer.SetStateAsync(tip, "in-work");
        await officer.AnswerAsync(tip, answer);
        using var person = await ReaderAsync(language, "  №" + receipt.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) + ".");

        Assert.Contains(answer, person.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Спасибо", person.Page.Html, StringComparison.Ordinal);
    }

    private async Task AddAsync(DeskOfficer officer, OpenedTip tip, string language, string receipt)
    {
        var addition = Words.Own("ещё ");
        using var person = await ReaderAsync(language, receipt);
        await person.PressAsync("add");
        await person.TypeAsync(addition);
        await person.PressAsync("send");
        Assert.Contains(FirstSentence("receipt", "added", language), person.Said, StringComparison.Ordinal);

        var parts = await PartsAsync(officer, tip, 2);

        Assert.Equal(addition, Assert.Single(parts[1]).Value);
    }

    private async Task TakeBackAsync(DeskOfficer officer, OpenedTip tip, string language, string receipt)
    {
        using var person = await ReaderAsync(language, receipt);
        await person.PressAsync("take-back");
        await person.PressAsync("take-back");
        Assert.Contains(FirstSentence("receipt", "opened", language), person.Said, StringComparison.Ordinal);

        Assert.True((await officer.ReadAsync(tip.Delivery)).TakenBack);
    }

    private async Task<ChatPerson> ReaderAsync(string language, string typed)
    {
        var person = new ChatPerson(house.Helpline.Chat);
        await new Story(language).GreetAsync(person);
        await Story.LookAsync(person, typed);
        return person;
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> PartsAsync(DeskOfficer officer, OpenedTip tip, int count)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var parts = (await officer.ReadAsync(tip.Delivery)).Parts;
            if (parts.Count >= count)
            {
                return parts;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The addition was not released.");
    }

    /// <summary>Up to the first placeholder or line end: enough to know the text by.</summary>
    private static string FirstSentence(string dialog, string key, string language) =>
        DialogWords.Of(dialog, key, language).Split('\n', '{')[0].Trim();
}
