using Helpline.Facilities.Register;
using static Helpline.Tests.Facilities.Register.RegisterHouse;
using static Helpline.Tests.Facilities.Register.SampleFacility;

namespace Helpline.Tests.Facilities.Register;

/// <summary>What was checked is no check of what it became.</summary>
public sealed class RecheckingTests
{
    private static readonly Facility Checked = Of() with
    {
        Ownership = Ownership.Private,
        TaxNumber = "000000000001",
        Address = new(Ru: "ул. Образцовая, 1"),
        Checks = [Check(3)],
        Licences = [Seen(2)],
    };

    private static readonly Dictionary<string, (Facility Row, bool IsCalled, bool IsSeen)> Changes = new()
    {
        ["a phone"] = (Checked with { Phones = [new("+77270000002", PhoneRole.General)] }, false, true),
        ["hours"] = (Checked with { Hours = [new(null, [DayOfWeek.Monday], null, null)] }, false, true),
        ["a name"] = (Checked with { Name = new(Ru: "Другой центр") }, false, false),
        ["an address"] = (Checked with { Address = new(Ru: "ул. Образцовая, 2") }, false, false),
        ["a tax number"] = (Checked with { TaxNumber = "000000000002" }, false, false),
        ["a town"] = (Checked with { City = "Другой город" }, false, false),
        ["nothing of these"] = (Checked with { Note = "a note", Cost = new(Ru: "дорого") }, true, true),
    };

    public static TheoryData<string> Cases => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_change_outdates_what_was_checked_before_it(string what)
    {
        var (row, isCalled, isSeen) = Changes[what];
        foreach (var how in new[] { ChangeKind.Edit, ChangeKind.Import, ChangeKind.Call })
        {
            await using var house = await OpenAsync();
            await house.SaveAsync(Checked);
            await house.Register.SaveAsync([row], how, "bakyt", Soon);
            var now = (await house.Register.FindAsync(row.Id, Soon))!;
            Assert.Equal(isCalled, ShowingRules.Confirmed(now) is not null);
            Assert.Equal(isSeen ? BadgeKind.Seen : BadgeKind.Unknown, Badge.Of(now, Today, 180).Kind);
            Assert.Equal(isCalled && isSeen, ShowingRules.MayBeOffered(now, Today, 180));
            Assert.Equal(isSeen, ShowingRules.MayBeNamed(now, Today, 180));
        }
    }

    [Fact]
    public async Task Nothing_but_a_new_check_makes_it_count_again_and_that_may_be_of_the_same_day()
    {
        await using var house = await OpenAsync();
        var changed = Changes["a name"].Row;
        await house.SaveAsync(Checked);
        await house.SaveAsync(changed);
        await house.SaveAsync(changed with { Note = "saved by somebody who knows nothing of it" });
        await house.SaveAsync(Checked);
        var now = (await house.Register.FindAsync(Checked.Id, Soon))!;
        Assert.False(ShowingRules.MayBeNamed(now, Today, 180));

        await house.Register.SaveAsync([now with { Checks = [.. now.Checks, Check(3)], Licences = [.. now.Licences, Seen(2)] }], ChangeKind.Call, "aigul", Soon);
        now = (await house.Register.FindAsync(Checked.Id, Soon))!;
        Assert.Equal([true, false], now.Checks.Select(check => check.Outdated));
        Assert.True(ShowingRules.MayBeOffered(now, Today, 180));
        await house.Register.SaveAsync([now with { Published = false }], ChangeKind.Unpublish, "aigul", Soon);
        Assert.Equal([true, false], (await house.Register.FindAsync(Checked.Id, Soon))!.Licences.Select(licence => licence.Outdated));
    }
}
