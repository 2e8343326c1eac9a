using System.Text.Json.Nodes;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Exchange.Feed;
using Helpline.Facilities.Exchange.Hsds;
using Helpline.Facilities.Register;
using static Helpline.Tests.Facilities.Exchange.ExchangeHouse;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>Both documents against HSDS 3.0, by a validator that shares no line with us; and the public one against the showing rules.</summary>
public sealed class HsdsSchemaTests
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public async Task An_operators_file_and_the_feed_are_valid(string language)
    {
        await using var house = await BuildAsync();
        await house.Register.SaveAsync(AwkwardPlaces.Several(120), ChangeKind.Edit, "test", Soon);
        Assert.Empty(await HsdsPeer.FaultsAsync("document.json", JsonNode.Parse(await house.ExportAsync(ExchangeFormat.Hsds, language))!));
        var feed = JsonNode.Parse((await house.Get<FacilityFeed>().InAsync(language, Soon)).Body)!;
        Assert.Empty(await HsdsPeer.FaultsAsync("feed.json", feed));
        Assert.NotEmpty(feed["organizations"]!.AsArray());
        Assert.NotEmpty(feed["services"]!.AsArray());
    }

    [Fact]
    public async Task What_violates_the_standard_or_the_profile_is_refused()
    {
        var good = HsdsFile.Of([AwkwardPlaces.At(2)], HsdsView.Full("ru"));
        Assert.Empty(await HsdsPeer.FaultsAsync("document.json", good));
        Assert.NotEmpty(await HsdsPeer.FaultsAsync("document.json", Broken(good, organization => organization.Remove("licence"))));
        Assert.NotEmpty(await HsdsPeer.FaultsAsync("document.json", Broken(good, organization => organization["colour"] = "red")));
        Assert.NotEmpty(await HsdsPeer.FaultsAsync("document.json", Broken(good, organization => organization["id"] = "demo-0002")));
        Assert.NotEmpty(await HsdsPeer.FaultsAsync("document.json", Broken(good, organization => organization["licence"]!["status"] = "licensed")));
        Assert.NotEmpty(await HsdsPeer.FaultsAsync("feed.json", good));
    }

    [Fact]
    public async Task The_feed_holds_what_may_be_named_and_phones_of_what_may_be_offered()
    {
        await using var house = await BuildAsync();
        var places = AwkwardPlaces.Several(500);
        await house.Register.SaveAsync(places, ChangeKind.Edit, "test", Soon);
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var body = (await house.Get<FacilityFeed>().InAsync("ru", Soon)).Body;
        var shown = JsonNode.Parse(body)!["organizations"]!.AsArray().ToDictionary(
            one => one!["organization_identifiers"]![0]!["identifier"]!.GetValue<string>(), one => one!["phones"] is not null);

        Assert.Equal(places.Where(place => ShowingRules.MayBeNamed(place, today, 180)).Select(place => place.Id), shown.Keys);
        Assert.Equal(places.Where(place => ShowingRules.MayBeOffered(place, today, 180)).Select(place => place.Id), shown.Where(pair => pair.Value).Select(pair => pair.Key));
        Assert.Contains(shown, pair => pair.Value);
        Assert.Contains(shown, pair => !pair.Value);
    }

    [Fact]
    public async Task The_feed_tells_no_note_no_checker_and_no_evidence()
    {
        await using var house = await BuildAsync();
        var place = AwkwardPlaces.At(4) with
        {
            Note = "canary-note",
            Ownership = Ownership.State,
            Checks = [new(AwkwardPlaces.Day, "canary-caller", CheckWay.Call, true, "canary-check")],
            Licences = [new() { Result = LicenceResult.Seen, Number = "N7", Annex = "a", Address = "b", Issuer = "c", CheckedOn = AwkwardPlaces.Day, CheckedBy = "canary-checker", Evidence = "canary-evidence" }],
            Origins = new Dictionary<string, Origin> { ["note"] = new("canary-origin", "2026") },
        };
        await house.Register.SaveAsync([place], ChangeKind.Edit, "test", Soon);
        var text = System.Text.Encoding.UTF8.GetString((await house.Get<FacilityFeed>().InAsync("en", Soon)).Body);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.Contains("\"N7\"", text, StringComparison.Ordinal);

        house.Clock.Move(TimeSpan.FromDays(181));
        Assert.Empty(JsonNode.Parse((await house.Get<FacilityFeed>().InAsync("en", Soon)).Body)!["organizations"]!.AsArray());
    }

    [Fact]
    public void The_same_place_has_the_same_id_everywhere() =>
        Assert.Equal("2c7f161a-bd8c-5dad-b701-b856f3de83c2", HsdsId.Of("organization", "demo-0001"));

    private static JsonNode Broken(JsonObject good, Action<JsonObject> doIt)
    {
        var broken = good.DeepClone();
        doIt(broken["organizations"]![0]!.AsObject());
        return broken;
    }
}
