using Helpline.Dialogs.Running;
using Helpline.Sessions;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Sessions;

/// <summary>Numbered updates however they come: repeated, late, across a failing disk; and what the channel left in the chat.</summary>
public sealed class ScreenTurnsTests
{
    private static readonly ChannelAddress Somebody = new("telegram", "77001112233");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_its_message_and_its_turn_are_kept_together()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        await talk.SayAsync("what I saw");
        var kept = stack.Opened(Somebody);
        Assert.Equal("what I saw", kept.Talk.Answers["what"]);
        Assert.Equal(talk.Last.Update, kept.Updates[^1]);
        Assert.Contains(new Doomed(talk.Last.Message!.Value, TestScreen.Hour), kept.Screen.Doomed);
        Assert.Equal(kept.Screen.Doomed, talk.Reply.Screen.Doomed);
        Assert.True(talk.Reply.Taken);
    }

    [Fact]
    public async Task A_repeated_update_runs_nothing_and_is_answered_from_the_session()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        await talk.SayAsync("one");
        var (first, before) = (talk.Reply, stack.Get<SessionShelf>().Open(Somebody).Session!);
        await talk.AgainAsync();
        Assert.True(talk.Reply.Repeated);
        Assert.False(first.Repeated);
        Assert.Equal(first.Card.Messages, talk.Reply.Card.Messages);
        Assert.Equal((first.Toast, first.Noted), (talk.Reply.Toast, talk.Reply.Noted));
        Assert.Equal(before.Updates, stack.Opened(Somebody).Updates);
        Assert.Equal("one", stack.Opened(Somebody).Talk.Answers["what"]);
    }

    [Fact]
    public async Task A_failure_between_the_two_commits_files_one_tip_and_the_update_comes_again()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync();
        using (stack.FailingTalks())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => talk.PressAsync("send"));
        }

        Assert.Equal(1, await TipsAsync(stack));
        Assert.DoesNotContain(talk.Last.Update, stack.Opened(Somebody).Updates);
        await talk.AgainAsync();
        Assert.False(talk.Reply.Repeated);
        Assert.Equal(1, await TipsAsync(stack));
        Assert.Equal(CardKind.Receipt, talk.Reply.Card.Kind);
        Assert.NotNull(await stack.Get<Helpline.Tips.ReceiptDesk>().LookAsync(Helpline.Sealing.Receipt.Find(talk.Reply.Receipt!)!, Stop));
        await talk.AgainAsync();
        Assert.True(talk.Reply.Repeated);
        Assert.NotNull(talk.Reply.Receipt);
    }

    [Fact]
    public async Task The_receipt_is_known_until_its_message_stands_and_then_only_that_something_was_filed()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync();
        await talk.PressAsync("send");
        var receipt = talk.Reply.Receipt!;
        await talk.NoteAsync(talk.Reply.Screen with { Sending = true, Newest = 50 });
        Assert.Equal(receipt, talk.Reply.Receipt);
        await talk.ConfirmAsync(new Screen { Receipt = 51, Card = 40, Newest = 51 });
        Assert.Null(talk.Reply.Receipt);
        var kept = stack.Opened(Somebody);
        Assert.False(kept.Filed);
        Assert.Null(kept.Drawn);
        Assert.DoesNotContain(kept.Talk.Answers.Values, value => value.Any(char.IsAsciiDigit));
        Assert.DoesNotContain(kept.Talk.Answers.Values, value => value.Contains("DEMO", StringComparison.Ordinal));
        Assert.Equal((51L, 40L), (kept.Screen.Receipt, kept.Screen.Card));
        Assert.NotEmpty(kept.Updates);
        Assert.Equal("ru", kept.Talk.Language);
        await talk.SayAsync("спасибо");
        await talk.SayAsync("/start");
        Assert.Equal(2, talk.Reply.Screen.ReceiptTurns);
        Assert.Contains(talk.Reply.Card.Buttons, button => button.Value == "kept");
        await talk.PressAsync("kept");
        Assert.DoesNotContain("filed", stack.Opened(Somebody).Talk.Answers.Keys);
        Assert.Equal(51, talk.Reply.Screen.Receipt);
    }

    [Fact]
    public async Task Once_the_receipt_is_out_of_the_chat_no_card_speaks_of_it_as_standing_there()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync();
        await talk.PressAsync("send");
        await talk.ConfirmAsync(new Screen { Receipt = 51, Card = 40 });
        var before = talk.Reply.Card.Messages;
        await talk.NoteAsync(talk.Reply.Screen with { Newest = 52 });
        Assert.Equal(before, talk.Reply.Card.Messages);
        await talk.NoteAsync(talk.Reply.Screen with { Receipt = null });
        Assert.NotEqual(before, talk.Reply.Card.Messages);
        Assert.Equal(CardKind.Receipt, talk.Reply.Card.Kind);
        await talk.PressAsync("kept");
        Assert.DoesNotContain("reopened", stack.Opened(Somebody).Talk.Answers.Keys);
    }

    [Fact]
    public async Task Another_receipt_that_is_typed_later_is_never_shown_as_the_talks_own()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync();
        await talk.PressAsync("send");
        await talk.SayAsync("/start");
        await talk.PressAsync("kept");
        await talk.PressAsync("receipt");
        await talk.SayAsync("ABCD-EFGH-JKMN-2345");
        Assert.Null(talk.Reply.Receipt);
        Assert.Null(talk.Reply.Noted);
    }

    [Fact]
    public async Task What_was_noted_is_quoted_by_its_end_and_again_when_the_card_is_drawn_again()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        Assert.Equal("Абая 10", talk.Reply.Noted);
        await talk.SayAsync(string.Concat(Enumerable.Repeat("😀", 200)) + "x");
        Assert.Equal(299, talk.Reply.Noted!.Length);
        Assert.StartsWith("😀", talk.Reply.Noted, StringComparison.Ordinal);
        var noted = talk.Reply.Noted;
        Assert.Equal(noted, (await stack.Get<ScreenTurns>().PresentAsync(Somebody, Stop)).Noted);
        await talk.PressAsync("done");
        Assert.Null(talk.Reply.Noted);
    }

    [Fact]
    public async Task Several_turns_of_one_update_share_one_commit_and_one_card()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        var step = talk.Reply.Card.Step;
        await talk.TakeAsync(new Incoming([new Turn.Said("one"), new Turn.Pressed(step + 1, "done")], 5000, 77, TestScreen.Hour, null));
        Assert.Equal(CardKind.Preview, talk.Reply.Card.Kind);
        Assert.Equal("one", stack.Opened(Somebody).Talk.Answers["what"]);
        Assert.Equal(1, stack.Opened(Somebody).Screen.Doomed.Count(message => message.Id == 77));
    }

    [Fact]
    public async Task Forgetting_in_the_talk_keeps_the_numbers_and_says_so_also_when_it_is_repeated()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        await talk.NoteAsync(talk.Reply.Screen with { Card = 9, Staying = [new Staying(3, 1, []), new Staying(4, 1, [])] });
        await talk.SayAsync("/forget");
        await talk.PressAsync("erase");
        Assert.True(talk.Reply.Forgotten);
        Assert.Equal(9, talk.Reply.Screen.Card);
        Assert.Equal([3L, 4L], talk.Reply.Screen.Staying.Select(card => card.Id));
        Assert.Empty(stack.Opened(Somebody).Talk.Answers);
        await talk.AgainAsync();
        Assert.True(talk.Reply.Repeated);
        Assert.True(talk.Reply.Forgotten);
        await talk.SayAsync("/start");
        Assert.False(talk.Reply.Forgotten);
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_leaves_no_row()
    {
        await using var stack = await TalkStack.StartAsync();
        await new TestScreen(stack, Somebody).ToWhatAsync();
        await stack.Get<ScreenTurns>().ForgetAsync(Somebody, Stop);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task A_talk_whose_keys_are_gone_begins_anew_and_knows_nothing_of_the_chat()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        stack.Clock.Move(TimeSpan.FromHours(72));
        await talk.AgainAsync();
        Assert.False(talk.Reply.Repeated);
        Assert.Equal(new Doomed(talk.Last.Message!.Value, TestScreen.Hour), Assert.Single(talk.Reply.Screen.Doomed));
        Assert.Equal([talk.Last.Update], stack.Opened(Somebody).Updates);
        Assert.Null(stack.Opened(Somebody).Talk.Language);
    }

    [Fact]
    public async Task A_talk_goes_on_over_midnight_with_its_numbers()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        stack.Clock.Move(TimeSpan.FromHours(20));
        await talk.AgainAsync();
        Assert.True(talk.Reply.Repeated);
        await talk.SayAsync("more");
        Assert.Equal(1, stack.SessionRows());
        await talk.AgainAsync();
        Assert.True(talk.Reply.Repeated);
    }

    [Fact]
    public async Task Showing_keeps_nothing()
    {
        await using var stack = await TalkStack.StartAsync();
        await stack.Get<ScreenTurns>().PresentAsync(Somebody, Stop);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task A_closed_channel_takes_no_tips_and_the_others_still_do()
    {
        await using var stack = await TalkStack.StartAsync();
        var late = await new TestScreen(stack, Somebody).ToPreviewAsync();
        stack.Get<ChannelIntake>().Close("telegram");
        await late.PressAsync("send");
        Assert.NotEqual(CardKind.Receipt, late.Reply.Card.Kind);
        Assert.Equal(0, await TipsAsync(stack));
        var next = new TestScreen(stack, new ChannelAddress("telegram", "2"));
        await next.PressAsync("ru");
        await next.PressAsync("report");
        Assert.Contains("102", string.Join('\n', next.Reply.Card.Messages), StringComparison.Ordinal);
        Assert.DoesNotContain(next.Reply.Card.Buttons, button => button.Value == "hour");
        await new TestTalk(stack, new ChannelAddress("web", "3")).ToWhatAsync();
    }

    private static async Task<int> TipsAsync(TalkStack stack)
    {
        await using var db = stack.Get<TipDatabase>().OpenTips();
        return await db.Held.CountAsync(Stop);
    }
}
