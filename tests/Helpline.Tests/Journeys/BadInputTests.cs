using System.Net;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>Whatever is sent to the chat: an answer below 500, no second tip, and the talk goes on.</summary>
[Collection(DemoHouseTests.Name)]
public sealed class BadInputTests(DemoHouse house)
{
    private const string Police = "demo-kz-police";

    public static TheoryData<string> Hostile => [.. HostileForms.Bodies.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_form_is_answered_and_leaves_the_talk_where_it_was(string name)
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("en").GreetAsync(person);
        await person.PressAsync("report");
        var before = person.Said;

        var answer = await person.Wire.SendAsync(HttpMethod.Post, "/", HostileForms.Bodies[name]());
        using var stranger = new ChatWire(house.Helpline.Chat);
        var leave = await stranger.SendAsync(HttpMethod.Post, "/leave", HostileForms.Bodies[name]());

        Assert.InRange((int)answer.Status, 200, 499);
        Assert.InRange((int)leave.Status, 200, 499);
        await person.OpenAsync();
        Assert.Equal(before, person.Said);
        await person.PressAsync("hour");
        Assert.NotEqual(before, person.Said);
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/")]
    [InlineData("OPTIONS", "/")]
    [InlineData("TRACE", "/")]
    [InlineData("PATCH", "/leave")]
    [InlineData("GET", "/leave")]
    [InlineData("GET", "/../../../etc/passwd")]
    [InlineData("GET", "/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("GET", "/%00")]
    [InlineData("GET", "/desk/api/deliveries")]
    [InlineData("GET", "/dialogs/menu/dialog.yaml")]
    [InlineData("GET", "/appsettings.json")]
    [InlineData("GET", "/?text=%FF%00&press=report")]
    public async Task A_strange_request_is_answered_below_500(string method, string path)
    {
        using var wire = new ChatWire(house.Helpline.Chat);

        var answer = await wire.SendAsync(new HttpMethod(method), path, null);

        Assert.InRange((int)answer.Status, 200, 499);
        Assert.DoesNotContain("root:", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("../../../../etc/passwd")]
    public async Task A_cookie_that_is_not_ours_starts_a_talk_of_its_own(string cookie)
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        person.Wire.Cookie = cookie;

        await person.OpenAsync();
        await new Story("ru").GreetAsync(person);

        Assert.True(person.Offers("report"), person.Said);
    }

    [Fact]
    public async Task Send_pressed_many_times_at_once_files_one_tip()
    {
        var officer = await house.OfficerAsync(Police);
        var what = Words.Own();
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("ru") { What = [what] }.TellAsync(person);
        List<KeyValuePair<string, string>> send = [.. person.Form.Fields, new("press", "send")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => person.Wire.PostAsync("/", send)));
        await person.OpenAsync();
        var receipt = person.Receipt;
        await person.SubmitAsync(send);

        Assert.All(answers, answer => Assert.InRange((int)answer.Status, 200, 499));
        Assert.NotNull(receipt);
        Assert.Equal(receipt, person.Receipt);
        await officer.AwaitAsync(what);
        Assert.Equal(1, await CountAsync(officer, what));
    }

    [Fact]
    public async Task Every_form_pressed_twice_at_once_tells_the_story_once()
    {
        var officer = await house.OfficerAsync(Police);
        var (where, what) = (Words.Own(), Words.Own());
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("kk").GreetAsync(person);
        foreach (var press in new[] { "report", "hour", "~g:street", "street-sale", "KZ" })
        {
            await TwiceAsync(person, new("press", press));
        }

        await person.ChooseAsync("KZ-75");
        await TwiceAsync(person, new("text", where));
        await TwiceAsync(person, new("text", what));
        await TwiceAsync(person, new("press", "done"));
        await TwiceAsync(person, new("press", "send"));

        Assert.NotNull(person.Receipt);
        var tip = await officer.AwaitAsync(what);
        Assert.Equal(what, tip.Parts[0]["what"]);
        Assert.Equal(1, await CountAsync(officer, what));
    }

    [Fact]
    public async Task A_form_from_steps_ago_changes_nothing_and_shows_where_the_talk_is()
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("en").GreetAsync(person);
        await person.PressAsync("report");
        List<KeyValuePair<string, string>> stale = [.. person.Form.Fields, new("press", "danger")];
        await person.PressAsync("hour");
        await person.ChooseAsync("graffiti");
        var present = person.Said;

        await person.SubmitAsync(stale);

        Assert.Equal(present, person.Said);
        Assert.Contains(DialogWords.Of("phrases", "stale", "en"), person.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_told_by_how_much_and_stays_in_the_field()
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("ru").TellAsync(person);
        await person.PressAsync("change");
        await person.PressAsync("what");
        await person.PressAsync("anew");
        var story = string.Concat(Enumerable.Repeat("длинно ", 2000));

        await person.TypeAsync(story);

        Assert.Contains((story.Trim().Length - 12000).ToString(System.Globalization.CultureInfo.InvariantCulture), Digits(person.Page.Text), StringComparison.Ordinal);
        Assert.Contains(person.Form.Fields, field => field.Value.Trim() == story.Trim());
        await person.TypeAsync(story[..11000]);
        await person.PressAsync("done");
        Assert.True(person.Offers("send"), person.Said);
    }

    [Theory]
    [InlineData("0123-4567-89AB-CDEF", "missing")]
    [InlineData("no receipt at all", "unreadable")]
    [InlineData("<script>alert(1)</script>", "unreadable")]
    public async Task A_wrong_receipt_gets_a_calm_sentence(string typed, string text)
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("en").GreetAsync(person);

        await Story.LookAsync(person, typed);

        Assert.Contains(DialogWords.Of("receipt", text, "en").Split('\n')[0], person.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, person.Status);
    }

    [Fact]
    public async Task Receipts_cannot_be_tried_without_end_in_one_talk()
    {
        using var person = new ChatPerson(house.Helpline.Chat);
        await new Story("en").GreetAsync(person);
        await person.PressAsync("receipt");
        for (var i = 0; i < 60 && person.Page.Forms.Any(form => form.TextField is not null) && !IsLimited(person); i++)
        {
            await person.TypeAsync($"0123-4567-89AB-CD{i:D2}");
        }

        Assert.True(IsLimited(person), person.Said);
    }

    private static bool IsLimited(ChatPerson person) =>
        person.Said.Contains(DialogWords.Of("receipt", "limited", "en").Split('\n')[0], StringComparison.Ordinal);

    private static async Task TwiceAsync(ChatPerson person, KeyValuePair<string, string> answer)
    {
        var form = person.Page.Forms.First(form => form.Fields.Any(field => field.Key == "step"));
        List<KeyValuePair<string, string>> fields = [.. form.Fields.Where(field => field.Key != answer.Key), answer];
        var answers = await Task.WhenAll(person.Wire.PostAsync("/", fields), person.Wire.PostAsync("/", fields));
        Assert.All(answers, one => Assert.InRange((int)one.Status, 200, 499));
        await person.OpenAsync();
    }

    private static async Task<int> CountAsync(DeskOfficer officer, string words)
    {
        await Task.Delay(3000);
        var count = 0;
        foreach (var id in await officer.ListAsync())
        {
            var tip = await officer.ReadAsync(id);
            count += tip.Parts.Count(part => part.Values.Any(value => value.Contains(words, StringComparison.Ordinal)));
        }

        return count;
    }

    /// <summary>Numbers may be grouped by any space.</summary>
    private static string Digits(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '\u00A0' and not '\u202F'));
}
