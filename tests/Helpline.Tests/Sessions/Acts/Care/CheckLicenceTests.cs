using Helpline.Dialogs.Running;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;
using Helpline.Sessions;
using Helpline.Sessions.Acts;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions.Acts.Care;

public sealed class CheckLicenceTests
{
    private static readonly string[] Streets = ["Первая", "Вторая", "Третья"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_that_was_picked_is_answered_though_the_register_changed_since()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var places = Streets.Select((street, at) => Named($"demo-lighthouse-{at}", street)).ToList();
        await KeepAsync(stack, places);
        var several = await PerformAsync(stack, ("licence-query", "маяк"));
        Assert.Equal("several", several.Outcome);
        var ids = several.Values.Where(value => value.Key.StartsWith("licence-id-", StringComparison.Ordinal)).Select(value => (value.Key, value.Value)).ToList();
        Assert.Equal(5, ids.Count);
        var second = places.Single(place => place.Id == ids.Single(id => id.Key == "licence-id-2").Value);

        await KeepAsync(stack, [places.Single(place => place.Id == ids.Single(id => id.Key == "licence-id-1").Value) with { Published = false }]);
        var found = await PerformAsync(stack, [("licence-query", "маяк"), ("licence-pick", "2"), .. ids]);
        Assert.Equal("found", found.Outcome);
        Assert.Contains(second.Address.Ru!, found.Values["licence-place"], StringComparison.Ordinal);

        Assert.Equal("unknown", (await PerformAsync(stack, [("licence-query", "маяк"), ("licence-pick", "1"), .. ids])).Outcome);
        Assert.Equal("unknown", (await PerformAsync(stack, [("licence-query", "маяк"), ("licence-pick", "none"), .. ids])).Outcome);
    }

    private static Facility Named(string id, string street) => CareWords.Plain with
    {
        Id = id,
        Name = new(Ru: "DEMO Маяк"),
        Address = new(Ru: $"ул. DEMO {street}, 1"),
        Status = FacilityStatus.Open,
        Publishable = Publishable.AfterCheck,
        Published = true,
        Checks = [new(new(2026, 11, 20), "operator", CheckWay.Call, true, null)],
    };

    private static async Task KeepAsync(TalkStack stack, IReadOnlyList<Facility> places)
    {
        await stack.Get<FacilityRegister>().SaveAsync(places, ChangeKind.Import, "test", Stop);
        await stack.Get<FacilityDirectory>().RefreshAsync(Stop);
    }

    private static async Task<ActOutcome> PerformAsync(TalkStack stack, params IReadOnlyList<(string Name, string Value)> answers)
    {
        var talk = new TalkState { Dialog = "check-licence", State = "look", Language = "ru", Answers = answers.ToDictionary(answer => answer.Name, answer => answer.Value) };
        return (await stack.All<IAct>().Single(act => act.Signature.Name == CheckLicence.Form.Name).PerformAsync(new Session { Talk = talk }, "test", Stop)).Outcome;
    }
}
