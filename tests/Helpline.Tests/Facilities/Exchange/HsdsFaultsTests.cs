using System.Text;
using Helpline.Facilities.Exchange;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>Broken HSDS files: each break is told by its path, and a file changed in one place only is not half believed.</summary>
public sealed class HsdsFaultsTests
{
    private static readonly string Text = Encoding.UTF8.GetString(FacilityFile.Write(AwkwardPlaces.Several(8), ExchangeFormat.Hsds, "ru"));

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("{\"profile\":", "line 1: This is no well-formed JSON")]
    [InlineData("{\"profile\":\"a\",\"profile\":\"b\"}", "This is no well-formed JSON")]
    [InlineData("[]", "profile: must be helpline-cadap")]
    [InlineData("{\"profile\":\"oruk\"}", "profile: must be helpline-cadap")]
    [InlineData("{\"profile\":\"helpline-cadap\",\"profile_version\":\"1\",\"language\":\"de\"}", "language: must be one of")]
    [InlineData("{\"profile\":\"helpline-cadap\",\"profile_version\":\"1\",\"language\":\"ru\"}", "organizations: must be a list")]
    [InlineData("{\"profile\":\"helpline-cadap\",\"profile_version\":\"1\",\"language\":\"ru\",\"organizations\":[7]}", "organizations[0]: has no object helpline")]
    [InlineData("{\"profile\":\"helpline-cadap\",\"profile_version\":\"1\",\"language\":\"ru\",\"organizations\":[{\"helpline\":7}]}", "organizations[0].helpline: must be an object")]
    [InlineData("{\"profile\":\"helpline-cadap\",\"profile_version\":\"1\",\"language\":\"ru\",\"organizations\":[{\"helpline\":{}}]}", "organizations[0].helpline.id: is missing")]
    [InlineData("{\"profile\":\"helpline-cadap\",\"profile_version\":\"1\",\"language\":\"ru\",\"organizations\":[]}", "services: is missing")]
    public void A_broken_document_is_refused(string text, string fault) => Told(text, fault);

    [Theory]
    [InlineData("\"status\": \"Open\"", "\"status\": \"Ajar\"", "organizations[0].helpline.status")]
    [InlineData("\"status\": \"Open\"", "\"status\": 1", "organizations[0].helpline.status")]
    [InlineData("\"status\": \"Open\"", "\"status\": null", "organizations[0].helpline.status: is null")]
    [InlineData("\"country\": \"KG\",\n        \"city\"", "\"city\"", "organizations[0].helpline.country: is missing")]
    [InlineData("\"anonymous\": \"Unknown\"", "\"colour\": \"red\"", "organizations[0].helpline.colour: is no property")]
    [InlineData("\"checkedOn\": \"2026-11-18\"", "\"checkedOn\": \"yesterday\"", "organizations[1].helpline.licences[0].checkedOn")]
    [InlineData("\"evidence\": \"letter 7731\"", "\"colour\": \"red\"", "organizations[1].helpline.licences[1]")]
    [InlineData("\"number\": \"+70000000000\"", "\"number\": \"+70000000009\"", "organizations[1].phones[0].number: is ")]
    [InlineData("\"status\": \"active\"", "\"status\": \"defunct\"", "services[0].status: is \"defunct\"")]
    [InlineData("\"services\": [", "\"services\": [ {},", "services: has ")]
    [InlineData("\"valid_to\": \"2030-01-01\"", "\"valid_to\": \"2031-01-01\"", "organizations[4].licence.valid_to: is \"2031")]
    public void A_break_is_told_by_its_path(string was, string becomes, string fault)
    {
        var at = Text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, was);
        Told(Text[..at] + becomes + Text[(at + was.Length)..], fault);
    }

    [Fact]
    public void Breaks_of_several_records_are_told_at_once()
    {
        var faults = Faults(Text.Replace("\"status\": \"Open\"", "\"status\": 77", StringComparison.Ordinal));
        Assert.Equal(7, faults.Count(fault => fault.EndsWith("helpline.status: cannot be read as status", StringComparison.Ordinal)));
    }

    private static void Told(string text, string fault)
    {
        var faults = Faults(text);
        Assert.True(faults.Any(told => told.StartsWith(fault, StringComparison.Ordinal)), string.Join('\n', faults.Take(20)));
    }

    private static IReadOnlyList<string> Faults(string text) =>
        [.. FacilityFile.Read(Encoding.UTF8.GetBytes(text), ExchangeFormat.Hsds, ExchangeHouse.Settings, new TestClock()).Faults.Select(fault => fault.ToString())];
}
