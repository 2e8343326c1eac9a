using Helpline.Channels.Telegram.Screens;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Tests.Channels.Telegram.Screens;

/// <summary>The button that sends a place, and the points below cards of care: what is sent, and that nothing of it is ever left behind.</summary>
public sealed class PlaceOnScreenTests
{
    private const int Hour = Drawn.Hour;

    [Fact]
    public void The_button_comes_below_the_card_once_and_goes_with_the_next_card()
    {
        var asking = Drawn.Done(new Screen(), Drawn.Asking(), 5);
        Assert.Equal(["Announce", "SendCard", "Announce", "AskPlace"], Drawn.Names(ScreenPlan.Of(new Screen(), Drawn.Asking(), Hour)));
        Assert.Equal((5L, new Asking(6, Hour)), (asking.Card, asking.Asking));
        Assert.Empty(ScreenPlan.Of(asking, Drawn.Asking(), Hour));
        Assert.Equal(["EditCard"], Drawn.Names(ScreenPlan.Of(asking, Drawn.Asking("Не понято. Где искать?"), Hour)));

        Assert.Equal(["EditCard", "Announce", "EndAsking"], Drawn.Names(ScreenPlan.Of(asking, Drawn.Shown("а"), Hour)));
        var after = Drawn.Done(asking, Drawn.Shown("а"), 7);
        Assert.Null(after.Asking);
        Assert.Equal([6L, 7L], Drawn.Ids(after.Doomed));
        Assert.Empty(ScreenPlan.Of(after, Drawn.Shown("а"), Hour));
    }

    [Fact]
    public void From_before_it_is_sent_the_screen_knows_that_a_keyboard_may_stand()
    {
        var begun = ScreenAfter.Of(new Screen { Card = 5 }, new ScreenStep.Announce(Keyboard: true), 0, Hour);
        Assert.Equal((0L, true, 1), (begun.Asking!.Id, begun.Sending, begun.Held()));
        Assert.Contains("AskPlace", Drawn.Names(ScreenPlan.Of(begun, Drawn.Asking(), Hour)));
        Assert.Contains("EndAsking", Drawn.Names(ScreenPlan.Of(begun, Drawn.Shown("а"), Hour)));
        Assert.Equal([9L], Drawn.Ids(ScreenAfter.Of(begun, new ScreenStep.EndAsking(Drawn.Asking().Asking), 9, Hour).Doomed));
    }

    [Fact]
    public void A_button_that_may_soon_be_too_old_to_be_deleted_is_sent_anew()
    {
        var asking = Drawn.Done(new Screen(), Drawn.Asking(), 5);
        var later = Drawn.Done(asking, Drawn.Asking(), 9, Hour + 37);
        Assert.Equal(new Asking(10, Hour + 37), later.Asking);
        Assert.Equal([5L, 6L], Drawn.Ids(later.Doomed).Order());
    }

    [Fact]
    public void Points_stand_below_their_card_and_are_not_sent_twice()
    {
        Assert.Equal(["Announce", "SendCard", "Announce", "SendPin", "SendPin"], Drawn.Names(ScreenPlan.Of(new Screen(), Drawn.Pinned("Центры", 2), Hour)));
        var pinned = Drawn.Done(new Screen(), Drawn.Pinned("Центры", 2), 5);
        Assert.Equal([5L, 6L, 7L], Assert.Single(pinned.Staying).Ids());
        Assert.Empty(ScreenPlan.Of(pinned, Drawn.Pinned("Центры", 2), Hour));
        Assert.Equal(3, pinned.Held());

        var half = pinned with { Staying = [pinned.Staying[0] with { Pins = [6] }] };
        Assert.Equal(["Announce", "SendPin"], Drawn.Names(ScreenPlan.Of(half, Drawn.Pinned("Центры", 2), Hour)));
        Assert.Equal([6L], ScreenAfter.Of(half, new ScreenStep.SendPin(new Pin(1, 2, null, null)), 0, Hour).Staying[0].Pins);
    }

    [Fact]
    public void They_stay_with_their_card_and_go_with_it_whatever_takes_it_away()
    {
        var left = Drawn.Done(Drawn.Done(new Screen(), Drawn.Pinned("Центры", 2), 5), Drawn.Shown("а"), 8);
        Assert.Equal([5L, 6L, 7L], left.Staying.Single().Ids());
        Assert.Empty(left.Doomed);

        var again = Drawn.Done(left, Drawn.Pinned("Центры", 2), 9);
        Assert.Equal([5L, 6L, 7L], Drawn.Ids(again.Doomed).Order().Where(id => id < 8));
        Assert.Equal([9L, 10L], again.Staying.Single().Pins.Order().Take(2));
        var forgotten = ScreenSweep.Due(left, Drawn.End("Стёрто") with { Forgotten = true }, Hour);
        Assert.Equal([5L, 6L, 7L], Drawn.Ids(forgotten.Doomed));
        var gone = ScreenAfter.Gone(Drawn.Done(new Screen(), Drawn.Pinned("Центры", 2), 5));
        Assert.Equal([5L, 6L, 7L], Drawn.Ids(gone.Doomed).Distinct());
        Assert.Empty(gone.Staying);
    }

    [Fact]
    public void A_point_that_is_taken_away_alone_leaves_the_card_and_what_was_not_deleted_is_tried_again()
    {
        var pinned = Drawn.Done(new Screen(), Drawn.Pinned("Центры", 2), 5);
        Assert.Equal([5L, 7L], ScreenSweep.Without(pinned, 6, new HashSet<long> { 6 }).Staying.Single().Ids());
        var without = ScreenSweep.Without(pinned, 5, new HashSet<long> { 5, 6 });
        Assert.Equal([7L], Drawn.Ids(without.Doomed));
        Assert.Empty(without.Staying);
    }

    [Fact]
    public void What_stands_is_never_taken_for_an_orphan_nor_deleted()
    {
        var pinned = Drawn.Done(new Screen(), Drawn.Pinned("Центры", 2), 5) with { Asking = new Asking(8, Hour) };
        var found = pinned with { Sending = true, Newest = 4 };
        Assert.Equal([9L], Drawn.Ids(Orphans.Swept(found, pinned, [10], Hour).Doomed));
        var (together, alone) = ScreenSweep.Split(pinned with { Doomed = [.. Enumerable.Range(5, 4).Select(id => new Doomed(id, Hour))] }, Hour);
        Assert.Empty(together.Concat(alone));
    }
}
