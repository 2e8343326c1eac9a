using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>A tip that is HTML, script or trickery: text in the chat, text in the desk, in every field that a person can fill.</summary>
[Collection(DemoHouseTests.Name)]
public sealed class HostileTextTests(DemoHouse house)
{
    private const string Police = "demo-kz-police";

    [Fact]
    public async Task Markup_in_every_field_is_shown_as_the_text_it_is()
    {
        var officer = await house.OfficerAsync(Police);
        var (what, where) = (Words.Own(), string.Join(' ', HostileTexts.Markup));
        using var person = new ChatPerson(house.Helpline.Chat);
        var pages = new List<string>();
        await new Story("ru") { Where = where, What = [what, .. HostileTexts.Markup] }.TellAsync(person);
        pages.Add(person.Page.Html);
        var shown = person.Said;
        await person.PressAsync("send");
        var receipt = person.Receipt!;
        await person.PressAsync("kept");

        var tip = await officer.AwaitAsync(what);
        await officer.MarkOpenedAsync(tip);
        await officer.AnswerAsync(tip, string.Join('\n', HostileTexts.Markup));
        await Story.LookAsync(person, receipt);
        var answered = person.Said;
        pages.Add(person.Page.Html);
        await person.PressAsync("add");
        await person.TypeAsync(string.Join('\n', HostileTexts.Markup));
        pages.Add(person.Page.Html);

        Assert.Equal(where, tip.Parts[0]["where"]);
        Assert.Equal(string.Join('\n', [what, .. HostileTexts.Markup]), tip.Parts[0]["what"]);
        Assert.Contains(HostileTexts.Markup[0], shown, StringComparison.Ordinal);
        Assert.Contains(HostileTexts.Markup[0], answered, StringComparison.Ordinal);
        Assert.All(pages, page => AssertTame(page));
        AssertTame(officer.Heard.ToString());
    }

    [Fact]
    public async Task What_hides_or_turns_round_reaches_the_agency_as_text()
    {
        var officer = await house.OfficerAsync(Police);
        var what = Words.Own();
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("ru") { Where = HostileTexts.Hidden[0], What = [what, .. HostileTexts.Hidden] }.FileAsync(person);

        var tip = await officer.AwaitAsync(what);

        var letters = Letters(tip.Parts[0]["what"]);
        Assert.All(HostileTexts.Hidden, text => Assert.Contains(Letters(text), letters, StringComparison.Ordinal));
        Assert.DoesNotContain(tip.Parts[0]["what"], c => char.IsControl(c) && c is not '\n' and not '\t');
    }

    [Fact]
    public async Task A_hostile_word_where_only_a_choice_is_taken_comes_back_as_text()
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("ru").GreetAsync(person);
        foreach (var text in HostileTexts.Markup.Concat(HostileTexts.Hidden))
        {
            await person.TypeAsync(text);
            AssertTame(person.Page.Html);
        }

        Assert.True(person.Offers("report"), person.Said);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter));

    /// <summary>No tag of the corpus stands in the bytes; our own pages have none of these.</summary>
    private static void AssertTame(string bytes)
    {
        string[] tags = ["<script", "<img", "<svg", "<iframe", "<base", "<h1>Owned", "<style", "<math", "<meta http", "<a href=\"javascript", "<form action=//"];
        Assert.DoesNotContain(tags, tag => bytes.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }
}
