using Helpline.Dialogs.Running;
using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions.Acts.Care;

/// <summary>What a talk still knows after somebody looked for care or asked about a centre.</summary>
public sealed class NothingStaysTests
{
    private readonly ChannelAddress _address = new("test", "somebody");

    [Fact]
    public async Task No_answer_outlives_the_cards_and_no_card_outlives_its_screen()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var talk = await MenuAsync(stack);
        await talk.PressAsync("care");
        await talk.PressAsync("minor");
        await talk.PressAsync("KZ");
        await talk.PressAsync("~g:kz-east-centre");
        await talk.PressAsync("KZ-62");
        Assert.Contains("care-region", Noted(stack));
        await talk.PressAsync("unsure");
        while (talk.Reply.Card.Buttons.FirstOrDefault(button => button.Value is "unsure" or "skip") is { } question)
        {
            await talk.PressAsync(question.Value);
        }

        Assert.Equal("find-care/cards", At(stack));
        string[] answers = ["care-country", "care-for", "care-town", "care-place", "care-near", "care-region", "care-settlement", "care-where", "care-need", "care-woman", "care-same", "care-attached"];
        Assert.Empty(answers.Intersect(Noted(stack)));
        Assert.DoesNotContain(talk.Reply.Card.Fixed, button => button.Value == "!back");
        await talk.PressAsync("leave");
        Assert.Empty(Noted(stack));
    }

    [Fact]
    public async Task Who_leaves_half_way_by_the_menu_leaves_nothing()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var talk = await MenuAsync(stack);
        await talk.PressAsync("care");
        await talk.PressAsync("shut");
        await talk.SayAsync("Караганды");
        await talk.PressAsync("!menu");

        Assert.DoesNotContain(Noted(stack), name => name.StartsWith("care-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("leave")]
    [InlineData("!menu")]
    [InlineData("care")]
    public async Task What_was_asked_about_a_centre_is_dropped_by_every_way_out(string way)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var talk = await MenuAsync(stack);
        await talk.PressAsync("check");
        await talk.SayAsync("Дом канарейки 7731");
        Assert.DoesNotContain("7731", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
        await talk.PressAsync(way);

        Assert.DoesNotContain("7731", string.Join('\n', stack.Opened(_address).Talk.Answers.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no", "")]
    [InlineData("yes", "kind, preset, what")]
    public async Task A_no_takes_nothing_along_and_a_yes_takes_only_the_words(string answer, string noted)
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await MenuAsync(stack);
        await talk.PressAsync("check");
        await talk.SayAsync("Дом канарейки 7731");
        await talk.PressAsync("report");
        await talk.PressAsync(answer);

        Assert.Equal("report-tip/urgency", At(stack));
        Assert.Equal(noted, string.Join(", ", Noted(stack).Order()));
    }

    [Fact]
    public async Task A_shared_place_is_rounded_at_once_and_dropped_with_the_cards()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var talk = await MenuAsync(stack);
        await talk.PressAsync("care");
        await talk.PressAsync("myself");
        await stack.Turns.HandleAsync(_address, new Turn.Placed(43.256541, 76.928482, null), null, TestContext.Current.CancellationToken);

        var answers = stack.Opened(_address).Talk.Answers;
        Assert.Equal("43.26, 76.93", answers["care-near"]);
        Assert.Equal("KZ-75", answers["care-region"]);
        Assert.DoesNotContain(answers.Values, value => value.Contains("43.2565", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-43.2, -76.9)]
    public async Task A_place_in_the_sea_is_told_not_to_be_known(double latitude, double longitude)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var talk = await MenuAsync(stack);
        await talk.PressAsync("care");
        await talk.PressAsync("myself");
        var reply = await stack.Turns.HandleAsync(_address, new Turn.Placed(latitude, longitude, null), null, TestContext.Current.CancellationToken);

        Assert.Contains(DialogWords.Of("find-care", "unknown-town", "ru"), string.Join('\n', reply.Card.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tip_that_was_begun_keeps_its_country_when_care_is_looked_for_in_the_middle_of_it()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await MenuAsync(stack);
        await talk.PressAsync("report");
        await talk.PressAsync("hour");
        await talk.SayAsync("граффити");
        await talk.PressAsync("KG");
        await talk.PressAsync("!emergency");
        await talk.PressAsync("support");
        await talk.PressAsync("care");
        await talk.PressAsync("myself");
        await talk.PressAsync("KZ");

        Assert.Equal("KG", stack.Opened(_address).Talk.Answers["country"]);
        Assert.Equal("KZ", stack.Opened(_address).Talk.Answers["care-country"]);
    }

    private async Task<TestTalk> MenuAsync(TalkStack stack)
    {
        var talk = new TestTalk(stack, _address);
        await talk.PressAsync("ru");
        return talk;
    }

    private IEnumerable<string> Noted(TalkStack stack) => stack.Opened(_address).Talk.Answers.Keys;

    private string At(TalkStack stack) => $"{stack.Opened(_address).Talk.Dialog}/{stack.Opened(_address).Talk.State}";
}
