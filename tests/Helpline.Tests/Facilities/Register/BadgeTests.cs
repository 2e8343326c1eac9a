using Helpline.Facilities.Register;
using static Helpline.Tests.Facilities.Register.SampleFacility;

namespace Helpline.Tests.Facilities.Register;

public sealed class BadgeTests
{
    private const int Days = ShowingRules.DefaultDays;

    [Theory]
    [InlineData(0, BadgeKind.Seen)]
    [InlineData(180, BadgeKind.Seen)]
    [InlineData(181, BadgeKind.Unknown)]
    [InlineData(-1, BadgeKind.Unknown)]
    public void A_seen_licence_falls_back_after_180_days(int daysAgo, object kind) =>
        Assert.Equal(kind, Of(Private(Seen(daysAgo))).Kind);

    [Theory]
    [InlineData(180, BadgeKind.NotFound)]
    [InlineData(181, BadgeKind.State)]
    public void A_licence_that_was_not_found_falls_back_too(int daysAgo, object kind) =>
        Assert.Equal(kind, Of(Private(NotFound(daysAgo)) with { Ownership = Ownership.State }).Kind);

    [Fact]
    public void A_licence_whose_term_ended_or_has_not_begun_is_not_called_seen()
    {
        Assert.Equal(BadgeKind.Seen, Of(Private(Seen(9) with { ValidUntil = Today })).Kind);
        Assert.Equal(BadgeKind.Unknown, Of(Private(Seen(9) with { ValidUntil = Today.AddDays(-1) })).Kind);
        Assert.Equal(BadgeKind.Unknown, Of(Private(Seen(9) with { ValidFrom = Today.AddDays(1) })).Kind);
    }

    [Fact]
    public void The_newest_check_wins_in_whatever_order_they_stand()
    {
        Assert.Equal(new(BadgeKind.NotFound, Today.AddDays(-3)), Of(Private(Seen(9), NotFound(3))));
        Assert.Equal(new(BadgeKind.NotFound, Today.AddDays(-3)), Of(Private(NotFound(3), Seen(9))));
    }

    [Fact]
    public void Of_two_checks_on_one_day_the_later_corrects_the_earlier()
    {
        Assert.Equal(BadgeKind.NotFound, Of(Private(Seen(3), NotFound(3))).Kind);
        Assert.Equal(BadgeKind.Seen, Of(Private(NotFound(3), Seen(3))).Kind);
    }

    [Fact]
    public void An_older_seen_licence_does_not_stand_in_for_a_newer_one_that_ended() =>
        Assert.Equal(BadgeKind.Unknown, Of(Private(Seen(9), Seen(3) with { ValidUntil = Today.AddDays(-1) })).Kind);

    [Fact]
    public void A_check_of_tomorrow_hides_none_of_today() => Assert.Equal(BadgeKind.NotFound, Of(Private(NotFound(3), Seen(-1))).Kind);

    [Fact]
    public void Without_a_check_the_owner_decides_and_no_day_is_told()
    {
        Assert.Equal(new(BadgeKind.State, null), Of(Private() with { Ownership = Ownership.State }));
        Assert.Equal(new(BadgeKind.Unknown, null), Of(Private()));
        Assert.Equal(new(BadgeKind.Unknown, null), Of(Private() with { Ownership = Ownership.Unknown }));
    }

    private static Badge Of(Facility facility) => Badge.Of(facility, Today, Days);

    private static Facility Private(params Licence[] licences) => SampleFacility.Of() with { Ownership = Ownership.Private, Licences = licences };
}
