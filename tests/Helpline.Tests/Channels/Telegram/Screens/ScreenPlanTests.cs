using Helpline.Channels.Telegram.Screens;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Tests.Channels.Telegram.Screens;

/// <summary>What is done to a chat so that it shows the present card, and what is known of it afterwards.</summary>
public sealed class ScreenPlanTests
{
    private const int Hour = Drawn.Hour;

    [Fact]
    public void The_first_card_is_announced_and_sent()
    {
        Assert.Equal(["Announce", "SendCard"], Drawn.Names(ScreenPlan.Of(new Screen(), Drawn.Shown("а"), Hour)));
        var after = Drawn.Done(new Screen(), Drawn.Shown("а"), 5);
        Assert.Equal((5L, Hour, true), (after.Card, after.CardHour, after.Sending));
    }

    [Fact]
    public void The_live_card_is_edited_in_place_and_not_at_all_when_it_shows_that_already()
    {
        var screen = Drawn.Done(new Screen(), Drawn.Shown("а"), 5);
        Assert.Empty(ScreenPlan.Of(screen, Drawn.Shown("а"), Hour));
        Assert.Equal(["EditCard"], Drawn.Names(ScreenPlan.Of(screen, Drawn.Shown("б"), Hour)));
        var edited = Drawn.Done(screen, Drawn.Shown("б"), 6);
        Assert.Equal(5L, edited.Card);
        Assert.Empty(ScreenPlan.Of(edited, Drawn.Shown("б"), Hour));
    }

    [Fact]
    public void A_card_that_is_older_than_a_day_and_a_half_is_sent_anew_and_the_old_one_doomed()
    {
        var screen = Drawn.Done(new Screen(), Drawn.Shown("а"), 5);
        Assert.Empty(ScreenPlan.Of(screen, Drawn.Shown("а"), Hour + 36));
        var later = Drawn.Done(screen, Drawn.Shown("а"), 9, Hour + 37);
        Assert.Equal((9L, Hour + 37), (later.Card, later.CardHour));
        Assert.Equal([new Doomed(5, Hour)], later.Doomed);
    }

    [Fact]
    public void Pages_stand_above_a_new_card_and_go_with_the_next_turn()
    {
        var screen = Drawn.Done(new Screen(), Drawn.Shown("а"), 5);
        Assert.Equal(["Announce", "SendPage", "SendCard"], Drawn.Names(ScreenPlan.Of(screen, Drawn.Long(), Hour)));
        var paged = Drawn.Done(screen, Drawn.Long(), 6);
        Assert.Equal([6L], paged.Pages);
        Assert.Equal(7L, paged.Card);
        Assert.Equal([5L], Drawn.Ids(paged.Doomed));

        Assert.Empty(ScreenPlan.Of(paged, Drawn.Long(), Hour));
        Assert.Equal(["DropPages", "Announce", "SendPage", "SendCard"], Drawn.Names(ScreenPlan.Of(paged, Drawn.Long('щ'), Hour)));
        Assert.Equal(["DropPages", "EditCard"], Drawn.Names(ScreenPlan.Of(paged, Drawn.Shown("б"), Hour)));
        var after = Drawn.Done(paged, Drawn.Shown("б"), 8);
        Assert.Empty(after.Pages);
        Assert.Equal([5L, 6L], Drawn.Ids(after.Doomed));
        Assert.Equal(7L, after.Card);
    }

    [Fact]
    public void A_card_that_stays_is_left_behind_with_its_Delete_button()
    {
        var screen = Drawn.Done(Drawn.Done(new Screen(), Drawn.Shown("а"), 5), Drawn.Shown("102", CardKind.Stays), 6);
        Assert.Equal([5L], screen.Staying.Select(card => card.Id));
        var refused = Drawn.Drawing.Draw(Drawn.End("102", CardKind.Stays) with { Taken = "Не понял" }, screen);
        Assert.Equal(["EditCard"], Drawn.Names(ScreenPlan.Of(screen, refused, Hour)));
        Assert.Equal(["Strip", "Announce", "SendCard"], Drawn.Names(ScreenPlan.Of(screen, Drawn.Shown("б"), Hour)));
        var after = Drawn.Done(screen, Drawn.Shown("б"), 7);
        Assert.Equal(7L, after.Card);
        Assert.Equal([5L], after.Staying.Select(card => card.Id));
        Assert.Empty(after.Doomed);
    }

    [Fact]
    public void The_same_words_again_replace_the_earlier_card_and_at_most_five_stay()
    {
        var screen = new Screen();
        for (var card = 0; card < 7; card++)
        {
            screen = Drawn.Done(screen, Drawn.Shown($"Карта {card}", CardKind.Stays), 10 + card);
        }

        Assert.Equal([12, 13, 14, 15, 16], screen.Staying.Select(card => card.Id));
        Assert.Equal([10L, 11L], Drawn.Ids(screen.Doomed));
        var again = Drawn.Done(screen, Drawn.Shown("Карта 3", CardKind.Stays), 20);
        Assert.Equal([12, 14, 15, 16, 20], again.Staying.Select(card => card.Id));
        Assert.Contains(13L, Drawn.Ids(again.Doomed));
    }

    [Fact]
    public void A_card_above_its_receipt_is_sent_anew_below_it()
    {
        var receipt = Drawn.Drawing.DrawReceipt(Drawn.End("б").Reply, "K7QM-2F9X-RT4A-8WDE");
        Assert.Equal(["Announce", "SendReceipt"], Drawn.Names(ScreenPlan.Of(receipt)));
        var screen = ScreenAfter.Of(Drawn.Done(new Screen(), Drawn.Shown("а"), 5), new ScreenStep.SendReceipt(receipt), 6, Hour);
        Assert.Equal(6L, screen.Receipt);
        Assert.Equal(["Announce", "SendCard"], Drawn.Names(ScreenPlan.Of(screen, Drawn.Shown("б"), Hour)));
        var after = Drawn.Done(screen, Drawn.Shown("б"), 7);
        Assert.Equal([5L], Drawn.Ids(after.Doomed));
        Assert.Equal(["EditCard"], Drawn.Names(ScreenPlan.Of(after, Drawn.Shown("в"), Hour)));
    }

    [Fact]
    public void A_card_that_is_gone_is_sent_anew()
    {
        var screen = ScreenAfter.Gone(Drawn.Done(new Screen(), Drawn.Shown("102", CardKind.Stays), 5));
        Assert.Null(screen.Card);
        Assert.Empty(screen.Staying);
        Assert.Equal(["Announce", "SendCard"], Drawn.Names(ScreenPlan.Of(screen, Drawn.Shown("102", CardKind.Stays), Hour)));
    }

    [Fact]
    public void An_id_that_two_messages_share_is_not_deleted_while_one_of_them_is_shown()
    {
        var screen = Drawn.Done(new Screen { Doomed = [new Doomed(5, Hour)] }, Drawn.Shown("а"), 5);
        Assert.Empty(screen.Doomed);
        var (together, alone) = ScreenSweep.Split(screen with { Doomed = [new Doomed(5, Hour)] }, Hour);
        Assert.Empty(together.Concat(alone));
    }
}
