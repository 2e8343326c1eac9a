using Helpline.Channels.Telegram.Screens;
using Helpline.Sessions;

namespace Helpline.Tests.Channels.Telegram.Screens;

/// <summary>What leaves the chat, and when: receipts, what was forgotten, what is too old, what nobody knew of.</summary>
public sealed class ScreenSweepTests
{
    private const int Hour = Drawn.Hour;

    private static readonly Screen WithReceipt = new() { Card = 9, CardHour = Hour, Receipt = 8 };

    [Fact]
    public void The_receipt_goes_once_it_is_kept()
    {
        var end = Drawn.End("а");
        var kept = ScreenSweep.Due(WithReceipt with { ReceiptTurns = 1 }, end with { Reply = end.Reply with { ReceiptOpen = false } }, Hour);
        Assert.Null(kept.Receipt);
        Assert.Equal([8L], Drawn.Ids(kept.Doomed));
        Assert.Equal([8L], ScreenSweep.Split(kept, Hour).Alone);
    }

    [Fact]
    public void The_first_later_turn_asks_and_the_second_takes_the_receipt_away()
    {
        var asked = ScreenSweep.Due(WithReceipt with { ReceiptTurns = 1 }, Drawn.End("а"), Hour);
        Assert.Equal((8L, 1), (asked.Receipt, asked.ReceiptTurns));
        Assert.Contains(Drawn.Book.Phrase("ru", "telegram.receipt-ask"), Drawn.Shown("а", screen: asked).Text, StringComparison.Ordinal);
        Assert.Null(ScreenSweep.Due(asked with { ReceiptTurns = 2 }, Drawn.End("а") with { ReceiptTurns = 1 }, Hour).Receipt);
    }

    [Fact]
    public void Turns_that_ran_together_ask_before_they_take_the_receipt_away()
    {
        var asked = ScreenSweep.Due(WithReceipt with { ReceiptTurns = 4 }, Drawn.End("а"), Hour);
        Assert.Equal((8L, 1), (asked.Receipt, asked.ReceiptTurns));
    }

    [Fact]
    public void An_update_that_came_twice_counts_no_turn() =>
        Assert.Equal(8L, ScreenSweep.Due(WithReceipt with { ReceiptTurns = 1 }, Drawn.End("а") with { ReceiptTurns = 1 }, Hour).Receipt);

    [Fact]
    public void Forgotten_is_everything_but_the_one_card()
    {
        var screen = WithReceipt with { Staying = [new Staying(3, Hour, [1]), new Staying(4, Hour, [2])] };
        var due = ScreenSweep.Due(screen, Drawn.End("Стёрто") with { Forgotten = true }, Hour);
        Assert.Equal([8, 3, 4], Drawn.Ids(due.Doomed));
        Assert.Equal(9L, due.Card);
        Assert.Null(ScreenSweep.Due(screen with { Card = 4 }, Drawn.End("Стёрто") with { Forgotten = true }, Hour).Card);
    }

    [Fact]
    public void What_may_be_too_old_is_tried_alone()
    {
        var (together, alone) = ScreenSweep.Split(
            new Screen { Doomed = [new Doomed(1, Hour), new Doomed(2, Hour - 46), new Doomed(3, Hour - 47), new Doomed(4, 0)] }, Hour);
        Assert.Equal([1L, 2], together);
        Assert.Equal([3L, 4], alone);
    }

    [Fact]
    public void What_is_gone_is_forgotten_what_is_refused_is_counted_and_the_rest_is_tried_again()
    {
        var screen = new Screen { Doomed = [new Doomed(1, Hour), new Doomed(2, Hour - 50), new Doomed(3, Hour), new Doomed(4, Hour - 80)] };
        var after = ScreenSweep.After(screen, new HashSet<long> { 1 }, new HashSet<long> { 2 }, Hour);
        Assert.Equal([3L], Drawn.Ids(after.Doomed));
        Assert.Equal(2, after.TooOld);
    }

    [Fact]
    public void The_person_is_told_once_what_could_not_be_deleted()
    {
        var screen = new Screen { TooOld = 3 };
        var shown = Drawn.Shown("а", screen: screen);
        Assert.Contains(Drawn.Drawing.TooOld("ru", 3), shown.Text, StringComparison.Ordinal);
        Assert.Equal(0, Drawn.Done(screen, shown, 5).TooOld);
    }

    [Fact]
    public void What_was_sent_and_never_noted_is_swept_and_what_is_known_is_not()
    {
        var found = new Screen { Card = 10, Sending = true, Newest = 20, Doomed = [new Doomed(23, Hour)] };
        var swept = Orphans.Swept(found, found with { Card = 26 }, [24], Hour);
        Assert.Equal([23, 21, 22, 25], Drawn.Ids(swept.Doomed));
        Assert.False(swept.Sending);
        Assert.Equal(26, swept.Newest);
    }

    [Fact]
    public void At_most_a_hundred_are_swept_near_both_ends()
    {
        var found = new Screen { Sending = true, Newest = 1000 };
        var swept = Drawn.Ids(Orphans.Swept(found, found with { Card = 90_000 }, [], Hour).Doomed).ToList();
        Assert.Equal(Orphans.Most, swept.Count);
        Assert.Equal((1001, 89_999), (swept.Min(), swept.Max()));
    }

    [Fact]
    public void Until_something_newer_is_known_the_mark_of_a_send_stays()
    {
        var found = new Screen { Card = 10, Sending = true, Newest = 20 };
        Assert.True(Orphans.Swept(found, found, [20], Hour).Sending);
        Assert.Equal(20, Orphans.Begun(found, [30]).Newest);
        Assert.Equal(30, Orphans.Begun(found with { Sending = false }, [30]).Newest);
    }

    [Fact]
    public void A_card_that_was_taken_away_is_known_no_more() =>
        Assert.Empty(ScreenSweep.Without(new Screen { Staying = [new Staying(3, Hour, [1])] }, 3, new HashSet<long>()).Staying);
}
