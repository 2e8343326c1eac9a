using Helpline.Dialogs.Running;
using Helpline.Sessions;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Sessions;

/// <summary>One turn after the other, however they come: doubled, late, through midnight, with a disk that fails half-way.</summary>
public sealed class TurnHandlerTests
{
    private static readonly ChannelAddress Somebody = new("test", "somebody");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_between_the_two_commits_files_one_tip_under_one_receipt()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        using (stack.FailingTalks())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => talk.PressAsync("send"));
        }

        Assert.Equal(1, await TipsAsync(stack));
        await talk.PressAsync("send");
        Assert.Equal(1, await TipsAsync(stack));
        Assert.Equal(CardKind.Receipt, talk.Reply.Card.Kind);
        Assert.NotNull(await FoundAsync(stack, talk));
    }

    [Fact]
    public async Task A_failing_tip_side_leaves_the_talk_at_its_preview()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        using (stack.FailingTips())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => talk.PressAsync("send"));
        }

        await talk.ShowAsync();
        Assert.Equal(CardKind.Preview, talk.Reply.Card.Kind);
        Assert.Equal(0, await TipsAsync(stack));
        await talk.PressAsync("send");
        Assert.Equal(1, await TipsAsync(stack));
    }

    [Fact]
    public async Task Two_presses_at_the_same_time_file_once_and_both_see_the_same_receipt()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        var send = new Turn.Pressed(talk.Reply.Card.Step, "send");
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => stack.Turns.HandleAsync(Somebody, send, send.Step, Stop))));
        Assert.Equal(1, await TipsAsync(stack));
        Assert.All(replies, reply => Assert.Equal(replies[0].Card.Messages, reply.Card.Messages));
        Assert.All(replies, reply => Assert.Equal(CardKind.Receipt, reply.Card.Kind));
    }

    [Fact]
    public async Task A_stale_press_changes_nothing_and_says_so()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        var before = talk.Reply.Card;
        var reply = await stack.Turns.HandleAsync(Somebody, new Turn.Pressed(1, "send"), 1, Stop);
        Assert.NotNull(reply.Toast);
        Assert.Equal(before.Messages, reply.Card.Messages);
        Assert.Equal(0, await TipsAsync(stack));
    }

    [Fact]
    public async Task Text_typed_at_an_older_card_is_not_noted_and_the_same_text_twice_is_noted_once()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestTalk(stack, Somebody).ToWhatAsync();
        var step = talk.Reply.Card.Step;
        var first = await stack.Turns.HandleAsync(Somebody, new Turn.Said("one"), step, Stop);
        var again = await stack.Turns.HandleAsync(Somebody, new Turn.Said("one"), step, Stop);
        var late = await stack.Turns.HandleAsync(Somebody, new Turn.Said("two"), step, Stop);
        Assert.Equal(first.Card.Messages, again.Card.Messages);
        Assert.False(late.Taken);
        Assert.Equal(first.Card.Messages, late.Card.Messages);
    }

    [Fact]
    public async Task A_talk_goes_on_over_midnight_and_ends_with_its_keys()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        stack.Clock.Move(TimeSpan.FromHours(20));
        await talk.ShowAsync();
        Assert.Equal(CardKind.Preview, talk.Reply.Card.Kind);
        await talk.PressAsync("change");
        Assert.Equal(1, stack.SessionRows());
        stack.Clock.Move(TimeSpan.FromHours(48));
        await talk.ShowAsync();
        Assert.Equal(stack.Turns.Greet("test").Card.Messages, talk.Reply.Card.Messages);
    }

    [Fact]
    public async Task The_sweep_drops_talks_whose_keys_are_gone()
    {
        await using var stack = await TalkStack.StartAsync();
        await AtPreviewAsync(stack);
        stack.Clock.Move(TimeSpan.FromDays(1));
        await stack.SweepTalksAsync();
        Assert.Equal(1, stack.SessionRows());
        stack.Clock.Move(TimeSpan.FromDays(1));
        await stack.SweepTalksAsync();
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task A_row_that_cannot_be_opened_is_a_new_talk()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        stack.DamageSessions();
        await talk.ShowAsync();
        Assert.Equal(stack.Turns.Greet("test").Card.Messages, talk.Reply.Card.Messages);
        await talk.PressAsync("ru");
        Assert.Equal(1, stack.SessionRows());
    }

    [Fact]
    public async Task After_sending_the_talk_knows_only_the_receipt_and_after_keeping_it_not_even_that()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        await talk.PressAsync("send");
        var filed = stack.Opened(Somebody);
        Assert.True(filed.Filed);
        Assert.Null(filed.Drawn);
        Assert.Null(filed.Shown);
        Assert.DoesNotContain("what", filed.Talk.Answers.Keys);
        Assert.DoesNotContain("where", filed.Talk.Answers.Keys);
        Assert.DoesNotContain("kind", filed.Talk.Answers.Keys);
        Assert.Empty(filed.Talk.Trail);
        await talk.PressAsync("kept");
        var kept = stack.Opened(Somebody);
        Assert.False(kept.Filed);
        Assert.DoesNotContain(kept.Talk.Answers.Values, value => value.Contains('-', StringComparison.Ordinal));
        Assert.Equal("ru", kept.Talk.Language);
    }

    [Fact]
    public async Task Changed_words_are_another_tip_with_another_receipt_and_unchanged_ones_are_not()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        var first = stack.Opened(Somebody).Drawn!;
        await talk.PressAsync("change");
        await talk.PressAsync("unchanged");
        Assert.Equal(first.Receipt, stack.Opened(Somebody).Drawn!.Receipt);
        await talk.PressAsync("change");
        await talk.PressAsync("where");
        await talk.SayAsync("another place");
        Assert.NotEqual(first.Receipt, stack.Opened(Somebody).Drawn!.Receipt);
    }

    [Fact]
    public async Task What_was_changed_behind_a_preview_is_shown_before_it_is_sent()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await AtPreviewAsync(stack);
        await talk.PressAsync("change");
        await talk.PressAsync("what");
        await talk.PressAsync("more");
        await talk.SayAsync("words that no preview showed");
        while (talk.Reply.Card.Kind != CardKind.Preview)
        {
            await talk.PressAsync("!back");
        }

        await talk.PressAsync("send");
        Assert.Equal(CardKind.Preview, talk.Reply.Card.Kind);
        Assert.Contains("words that no preview showed", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
        Assert.Equal(0, await TipsAsync(stack));
        await talk.PressAsync("send");
        Assert.Equal(1, await TipsAsync(stack));
    }

    [Fact]
    public async Task A_typed_receipt_is_owned_up_to_and_left_behind_on_every_way_to_the_menu()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = new TestTalk(stack, Somebody);
        await talk.PressAsync("ru");
        await talk.PressAsync("receipt");
        await talk.SayAsync("ABCD-EFGH-JKMN-2345");
        Assert.Contains("receipt", stack.Opened(Somebody).Talk.Answers.Keys);
        await talk.SayAsync("/help");
        await talk.PressAsync("known");
        Assert.DoesNotContain("Секретного кода в разговоре нет", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
        while (talk.Reply.Card.Fixed.Any(button => button.Value == "!back"))
        {
            await talk.PressAsync("!back");
        }

        Assert.Contains(talk.Reply.Card.Buttons, button => button.Value == "report");
        Assert.DoesNotContain("receipt", stack.Opened(Somebody).Talk.Answers.Keys);
    }

    [Fact]
    public async Task Forgetting_leaves_no_row()
    {
        await using var stack = await TalkStack.StartAsync();
        await AtPreviewAsync(stack);
        await stack.Turns.ForgetAsync(Somebody, Stop);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task With_no_usable_key_no_tip_is_taken_and_people_are_told_whom_to_call()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var talk = new TestTalk(stack, Somebody);
        await talk.PressAsync("ru");
        await talk.PressAsync("report");
        Assert.Contains("102", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Reply.Card.Buttons, button => button.Value == "hour");
    }

    private static async Task<TestTalk> AtPreviewAsync(TalkStack stack)
    {
        var talk = await new TestTalk(stack, Somebody).ToWhatAsync();
        await talk.SayAsync("what I saw");
        await talk.PressAsync("done");
        Assert.Equal(CardKind.Preview, talk.Reply.Card.Kind);
        return talk;
    }

    private static async Task<int> TipsAsync(TalkStack stack)
    {
        await using var db = stack.Get<TipDatabase>().OpenTips();
        return await db.Held.CountAsync(Stop);
    }

    private static async Task<object?> FoundAsync(TalkStack stack, TestTalk talk)
    {
        var receipt = Helpline.Sealing.Receipt.Find(string.Join('\n', talk.Reply.Card.Messages));
        return await stack.Get<Helpline.Tips.ReceiptDesk>().LookAsync(receipt!, Stop);
    }
}
