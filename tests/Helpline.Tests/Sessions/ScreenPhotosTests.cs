using System.Security.Cryptography;
using System.Text;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Sessions;
using Helpline.Storage.Talks;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions;

/// <summary>Photos of an unfinished tip: sealed with their talk, counted by it, gone with it.</summary>
public sealed class ScreenPhotosTests
{
    private static readonly ChannelAddress Somebody = new("telegram", "77001112233");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_kept_sealed_and_read_again_from_the_session_alone()
    {
        await using var stack = await TalkStack.StartAsync();
        var photo = Photo(1);
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync(photo);
        var file = Assert.Single(stack.Opened(Somebody).Photos);
        Assert.Equal(photo, stack.Get<DraftShelf>().Read(file));
        var row = Assert.Single(Drafts(stack));
        Assert.Equal(file.Id, row["id"]);
        Assert.DoesNotContain(stack.Opened(Somebody).Drawn!.TipId, row.Values);
        Assert.True(row["sealed"].AsSpan().IndexOf(photo.AsSpan(0, 64)) < 0);
        Assert.Contains("Фото: 1", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_the_card_does_not_take_is_not_kept()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = new TestScreen(stack, Somebody);
        await talk.PressAsync("ru");
        await talk.PictureAsync(Photo(1));
        Assert.NotNull(talk.Reply.Toast);
        Assert.Empty(Drafts(stack));
        Assert.Empty(stack.Opened(Somebody).Files);
    }

    [Fact]
    public async Task A_repeated_photo_is_counted_and_kept_once()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        await talk.PictureAsync(Photo(1));
        await talk.AgainAsync();
        Assert.True(talk.Reply.Repeated);
        Assert.Single(Drafts(stack));
        Assert.Single(stack.Opened(Somebody).Photos);
    }

    [Fact]
    public async Task Where_all_talks_together_hold_too_many_no_further_one_is_kept_and_the_person_is_told()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        DraftRow Other(int epoch) => new() { Id = RandomNumberGenerator.GetBytes(32), Epoch = epoch, Sealed = [1] };
        var today = EpochKeys.NumberOf(stack.Get<EpochKeys>().Now().Today.Day);
        await stack.Get<TalkSide>().CommitAsync(new([], []) { Drafts = new([.. Enumerable.Range(0, SessionShelf.MostDrafts).Select(_ => Other(today))], [], today, []) });
        await talk.PictureAsync(Photo(1));
        Assert.Empty(stack.Opened(Somebody).Files);
        Assert.Equal(stack.Get<DialogBook>().Phrase("ru", "no-media-photo-lost"), talk.Reply.Toast);
    }

    [Fact]
    public async Task No_more_than_ten_are_kept()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        for (var number = 0; number < 12; number++)
        {
            await talk.PictureAsync(Photo(number));
        }

        Assert.Equal(10, Drafts(stack).Count);
        Assert.Equal(10, stack.Opened(Somebody).Files.Count);
    }

    [Fact]
    public async Task A_photo_and_its_words_of_one_update_are_both_taken()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToWhatAsync();
        await talk.TakeAsync(new Incoming([new Turn.Pictured(), new Turn.Said("the gate")], 5000, 77, TestScreen.Hour, Photo(1)));
        Assert.Equal("the gate", talk.Reply.Noted);
        Assert.Single(Drafts(stack));
        Assert.Equal("the gate", stack.Opened(Somebody).Talk.Answers["what"]);
    }

    [Fact]
    public async Task Forgetting_cancelling_and_blocking_drop_the_photos()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync(Photo(1), Photo(2));
        Assert.Equal(2, Drafts(stack).Count);
        await talk.SayAsync("/forget");
        await talk.PressAsync("erase");
        Assert.Empty(Drafts(stack));
        var other = new ChannelAddress("telegram", "2");
        var cancelling = await new TestScreen(stack, other).ToPreviewAsync(Photo(3));
        await cancelling.PressAsync("cancel");
        await cancelling.PressAsync("delete");
        Assert.Empty(Drafts(stack));
        var third = new ChannelAddress("telegram", "3");
        await new TestScreen(stack, third).ToPreviewAsync(Photo(4));
        await stack.Get<ScreenTurns>().ForgetAsync(third, Stop);
        Assert.Empty(Drafts(stack));
    }

    [Fact]
    public async Task Photos_follow_their_talk_into_the_next_day_and_die_with_it()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync(Photo(1));
        var before = Epoch(stack);
        stack.Clock.Move(TimeSpan.FromDays(1));
        await talk.SayAsync("/help");
        Assert.Equal(before + 1, Epoch(stack));
        stack.Clock.Move(TimeSpan.FromDays(1));
        await stack.SweepTalksAsync();
        Assert.Single(Drafts(stack));
        Assert.NotNull(stack.Get<DraftShelf>().Read(stack.Opened(Somebody).Photos[0]));
        stack.Clock.Move(TimeSpan.FromDays(1));
        await stack.SweepTalksAsync();
        Assert.Empty(Drafts(stack));
    }

    [Fact]
    public async Task Sending_takes_the_photos_along_once_even_when_the_disk_fails_between()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync(Photo(1), Photo(2));
        using (stack.FailingTalks())
        {
            await Assert.ThrowsAnyAsync<Exception>(() => talk.PressAsync("send"));
        }

        Assert.Equal(2, Drafts(stack).Count);
        await talk.AgainAsync();
        Assert.Equal(CardKind.Receipt, talk.Reply.Card.Kind);
        Assert.Empty(Drafts(stack));
        Assert.Empty(stack.Opened(Somebody).Files);
    }

    [Fact]
    public async Task A_photo_that_cannot_be_opened_is_not_left_out_in_silence()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync(Photo(1), Photo(2));
        var lost = stack.Opened(Somebody).Photos[0];
        await stack.Get<TalkSide>().CommitAsync(new TalkChanges([], []) { Drafts = DraftChanges.None with { Dropped = [lost.Id] } });
        await talk.PressAsync("send");
        Assert.Equal(CardKind.Preview, talk.Reply.Card.Kind);
        Assert.Contains("Фото: 1", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
        await talk.PressAsync("send");
        Assert.Equal(CardKind.Receipt, talk.Reply.Card.Kind);
    }

    [Fact]
    public async Task A_photo_added_behind_a_preview_is_shown_before_it_is_sent()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestScreen(stack, Somebody).ToPreviewAsync(Photo(1));
        var drawn = stack.Opened(Somebody).Drawn!.Receipt;
        await talk.PressAsync("!back");
        await talk.PictureAsync(Photo(2));
        await talk.PressAsync("done");
        Assert.NotEqual(drawn, stack.Opened(Somebody).Drawn!.Receipt);
        Assert.Contains("Фото: 2", string.Join('\n', talk.Reply.Card.Messages), StringComparison.Ordinal);
    }

    private static byte[] Photo(int number) => [.. Encoding.UTF8.GetBytes($"photo {number:D2}"), .. RandomNumberGenerator.GetBytes(5000)];

    private static IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Drafts(TalkStack stack) =>
        SqliteCells.Rows(Path.Combine(stack.DataFolder, "talks.db"), "drafts");

    private static int Epoch(TalkStack stack) => int.Parse(Encoding.UTF8.GetString(Assert.Single(Drafts(stack))["epoch"]), System.Globalization.CultureInfo.InvariantCulture);
}
