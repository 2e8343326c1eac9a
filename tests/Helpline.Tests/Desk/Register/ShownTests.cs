using Helpline.Desk.Register.Facts;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Desk.Register;

/// <summary>The reasons that an operator reads are those of the rules: none where people see it, and never none where they do not.</summary>
public sealed class ShownTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void There_is_a_reason_exactly_where_the_rules_say_no()
    {
        var rows =
            from published in new[] { true, false }
            from status in Enum.GetValues<FacilityStatus>()
            from publishable in Enum.GetValues<Publishable>()
            from ownership in new[] { Ownership.State, Ownership.Private }
            from called in new bool?[] { null, true, false }
            from day in new[] { DemoRow.Day, new DateOnly(2026, 1, 1) }
            from licence in new LicenceResult?[] { null, LicenceResult.Seen, LicenceResult.NotFound }
            from phones in new[] { true, false }
            select Row(published, status, publishable, ownership, called, day, licence, phones);
        foreach (var row in rows)
        {
            var shown = Shown.Of(row, Today, ShowingRules.DefaultDays);
            Assert.Equal(ShowingRules.MayBeNamed(row, Today, ShowingRules.DefaultDays), shown.WhyNotNamed.Count == 0);
            Assert.Equal(ShowingRules.MayBeOffered(row, Today, ShowingRules.DefaultDays), shown.WhyNotNamed.Count + shown.WhyNotOffered.Count == 0);
        }
    }

    [Fact]
    public void Psychiatry_alone_is_said_not_to_be_offered()
    {
        var row = DemoRow.Of().Called() with { Published = true, Specialities = [Speciality.Psychiatry] };
        var shown = Shown.Of(row, Today, ShowingRules.DefaultDays);
        Assert.Equal((true, false), (shown.Named, shown.Offered));
        Assert.Equal(["why.speciality"], shown.WhyNotOffered);
    }

    private static Facility Row(
        bool published, FacilityStatus status, Publishable publishable, Ownership ownership, bool? called, DateOnly on, LicenceResult? licence, bool phones)
    {
        var row = DemoRow.Of() with { Published = published, Status = status, Publishable = publishable, Ownership = ownership };
        row = phones ? row : row with { Phones = [] };
        row = called is { } confirmed ? row.Called(confirmed, on) : row;
        return licence is { } result ? row.Licensed(result, on) : row;
    }
}
