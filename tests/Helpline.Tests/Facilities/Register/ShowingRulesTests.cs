using Helpline.Facilities.Register;
using static Helpline.Tests.Facilities.Register.SampleFacility;

namespace Helpline.Tests.Facilities.Register;

/// <summary>Every combination of what decides over showing a row, against the rules of the data written once more and apart.</summary>
public sealed class ShowingRulesTests
{
    private const int Days = 180;
    private static readonly int?[] Ages = [null, -1, 0, 180, 181, 400];

    [Fact]
    public void No_forbidden_row_is_ever_offered()
    {
        var (offered, named) = (0, 0);
        foreach (var row in All())
        {
            if (ShowingRules.MayBeOffered(row, Today, Days))
            {
                offered++;
                Assert.Empty(WhyNotNamed(row).Concat(WhyNotOffered(row)));
            }

            if (ShowingRules.MayBeNamed(row, Today, Days))
            {
                named++;
                Assert.Empty(WhyNotNamed(row));
            }
        }

        Assert.True(offered > 0 && named > offered);
    }

    [Fact]
    public void Whatever_is_not_forbidden_is_shown()
    {
        foreach (var row in All())
        {
            Assert.Equal(!WhyNotNamed(row).Any(), ShowingRules.MayBeNamed(row, Today, Days));
            Assert.Equal(!WhyNotNamed(row).Concat(WhyNotOffered(row)).Any(), ShowingRules.MayBeOffered(row, Today, Days));
        }
    }

    [Fact]
    public void A_newer_call_that_found_the_facts_wrong_ends_the_offer()
    {
        var row = Of() with { Checks = [Check(30), Check(2, confirmed: false)] };
        Assert.False(ShowingRules.MayBeOffered(row, Today, Days));
        Assert.True(ShowingRules.MayBeOffered(row with { Checks = [Check(30, confirmed: false), Check(2)] }, Today, Days));
        Assert.False(ShowingRules.MayBeOffered(row with { Checks = [Check(2), Check(2, confirmed: false)] }, Today, Days));
        Assert.True(ShowingRules.MayBeOffered(row with { Checks = [Check(2, confirmed: false), Check(2)] }, Today, Days));
    }

    [Fact]
    public void No_row_of_the_seed_may_be_shown_however_it_is_pressed()
    {
        foreach (var row in Helpline.Facilities.Register.Starting.SeedPlaces.Read().Where(row => row.Publishable == Publishable.No || row.Status != FacilityStatus.Open))
        {
            var pressed = row with { Published = true, Checks = [Check(0)], Licences = [Seen(0)], Phones = [new("+77270000001", PhoneRole.General)] };
            Assert.False(ShowingRules.MayBeNamed(pressed, Today, Days));
            Assert.False(ShowingRules.MayBeOffered(pressed, Today, Days));
        }
    }

    private static IEnumerable<Facility> All() =>
        from status in Enum.GetValues<FacilityStatus>()
        from publishable in Enum.GetValues<Publishable>()
        from published in new[] { false, true }
        from owner in Enum.GetValues<Ownership>()
        from check in Ages
        from confirmed in new[] { false, true }
        from licence in Ages
        from result in Enum.GetValues<LicenceResult>()
        from phones in new[] { 0, 1 }
        select Of() with
        {
            Status = status,
            Publishable = publishable,
            Published = published,
            Ownership = owner,
            Checks = check is { } days ? [Check(days, confirmed)] : [],
            Licences = licence is not { } old ? [] : [result == LicenceResult.Seen ? Seen(old) : NotFound(old)],
            Phones = phones == 0 ? [] : Of().Phones,
        };

    private static IEnumerable<string> WhyNotNamed(Facility row)
    {
        if (row.Status is FacilityStatus.Planned or FacilityStatus.Closed or FacilityStatus.Unconfirmed)
        {
            yield return "not open";
        }

        if (row.Publishable == Publishable.No || !row.Published)
        {
            yield return "not on show";
        }

        if (!row.Checks.Any(check => check.Confirmed && Age(check.On) is >= 0 and <= 180) && !row.Licences.Any(licence => Age(licence.CheckedOn) is >= 0 and <= 180))
        {
            yield return "no operator looked lately";
        }
    }

    private static IEnumerable<string> WhyNotOffered(Facility row)
    {
        if (row.Phones.Count == 0)
        {
            yield return "no phone";
        }

        if (!row.Checks.Any(check => check.Confirmed && Age(check.On) is >= 0 and <= 180))
        {
            yield return "facts not confirmed lately";
        }

        var licence = row.Licences.FirstOrDefault(one => Age(one.CheckedOn) is >= 0 and <= 180);
        if (licence is null ? row.Ownership != Ownership.State : licence.Result != LicenceResult.Seen)
        {
            yield return "neither a seen licence nor the state's own";
        }
    }

    private static int Age(DateOnly day) => Today.DayNumber - day.DayNumber;
}
