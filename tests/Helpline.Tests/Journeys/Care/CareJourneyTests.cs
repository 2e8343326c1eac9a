using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Care;

/// <summary>People who look for care or ask about a centre, at the running demo with its invented places, in the web chat.</summary>
public sealed class CareJourneyTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    public static TheoryData<string> Spoken => ["kk", "ru", "ky", "en"];

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task A_mother_in_almaty_gets_places_with_a_phone_and_what_is_known_of_them(string language)
    {
        using var person = await AtAsync(language, "care");
        await person.PressAsync("relative");
        await person.TypeAsync("Алматы");
        await AnswerAsync(person, "unsure");

        Assert.Contains("DEMO", person.Said, StringComparison.Ordinal);
        Assert.Contains("☎ +7 000 000 00 0", person.Said, StringComparison.Ordinal);
        Assert.Contains(DialogWords.Of("phrases", "care.badge.state", language), person.Said, StringComparison.Ordinal);
        Assert.Contains(DialogWords.Of("phrases", "care.far.here", language), person.Said, StringComparison.Ordinal);
        Assert.InRange(person.Said.Split("☎").Length - 1, 1, 9);
        await person.PressAsync("leave");
        Assert.True(person.Offers("care"));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Where_there_is_nothing_it_is_said_and_the_help_line_is_named(string language)
    {
        using var person = await AtAsync(language, "care");
        await person.PressAsync("myself");
        await person.PressAsync("KZ");
        await person.ChooseAsync("KZ-62");
        await AnswerAsync(person, "therapy");

        Assert.Contains(DialogWords.Of("find-care", "line-kz", language), person.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(DialogWords.Of("find-care", "found", language), person.Said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task In_kyrgyzstan_nobody_is_sent_to_a_centre_that_is_only_planned(string language)
    {
        using var person = await AtAsync(language, "care");
        await person.PressAsync("shut");
        await person.TypeAsync("Бишкек");
        await AnswerAsync(person, "rehab");

        Assert.Contains(DialogWords.Of("find-care", "planned", language), person.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("+996 000 000 003", person.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("+996 000 000 004", person.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk", "Жарық жол", "seen-means")]
    [InlineData("ru", "жарык жол", "seen-means")]
    [InlineData("kk", "000000000001", "state-means")]
    [InlineData("ru", "8 000 000 00 01", "state-means")]
    [InlineData("kk", "Таза таң үйі", "absent-means")]
    [InlineData("ru", "дом таза тан", "absent-means")]
    [InlineData("kk", "Берік тірек", "unknown-means")]
    [InlineData("ru", "фонд берик тирек", "unknown-means")]
    [InlineData("ru", "Закрытый центр «Эски жол»", "nothing-known")]
    [InlineData("kk", "қызғылт пілдер үйі", "nothing-known")]
    public async Task A_centre_is_answered_by_what_is_known_of_it(string language, string typed, string means)
    {
        using var person = await AtAsync(language, "check");
        await person.TypeAsync(typed);
        if (person.Offers("1"))
        {
            await person.PressAsync("1");
        }

        Assert.Contains(DialogWords.Of("check-licence", means, language), person.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk", "yes")]
    [InlineData("ru", "yes")]
    [InlineData("kk", "no")]
    [InlineData("ru", "no")]
    public async Task What_was_typed_comes_into_the_tip_only_after_a_yes(string language, string answer)
    {
        const string Typed = "Дом канарейки 7731";
        using var person = await AtAsync(language, "check");
        await person.TypeAsync(Typed);
        await person.PressAsync("report");
        await person.PressAsync(answer);
        await person.PressAsync("hour");
        if (answer == "no")
        {
            await person.ChooseAsync("illegal-rehab");
        }

        await person.ChooseAsync("KZ");
        await person.ChooseAsync("KZ-75");
        await person.TypeAsync("улица у рынка");
        await person.TypeAsync("кричат по ночам");
        await person.PressAsync("done");

        Assert.Equal(answer == "yes", person.Said.Contains(Typed, StringComparison.Ordinal));
        await person.PressAsync("!menu");
    }

    private async Task<ChatPerson> AtAsync(string language, string menu)
    {
        var person = new ChatPerson(house.Helpline.Chat);
        await new Story(language).GreetAsync(person);
        await person.PressAsync(menu);
        return person;
    }

    // Which further questions come depends on the places; whoever is asked does not know.
    private static async Task AnswerAsync(ChatPerson person, string need)
    {
        await person.PressAsync(need);
        if (person.Offers("here"))
        {
            await person.PressAsync("here");
        }

        if (person.Offers("skip"))
        {
            await person.PressAsync("skip");
        }
    }
}
