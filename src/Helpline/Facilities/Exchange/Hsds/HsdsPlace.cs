using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>Where a facility is. Says of a point whether it is the building or the middle of its town; no postal code is invented.</summary>
internal static class HsdsPlace
{
    public static string IdOf(Facility facility) => HsdsId.Of("location", facility.Id);

    public static JsonObject Of(Facility facility, HsdsView view) => HsdsObject.Of(
        IdOf(facility),
        ("location_type", "physical"),
        ("organization_id", HsdsId.Of("organization", facility.Id)),
        ("name", facility.City),
        ("latitude", facility.Point?.Latitude),
        ("longitude", facility.Point?.Longitude),
        ("external_identifier", facility.Settlement),
        ("external_identifier_type", facility.Settlement is null ? null : "settlement"),
        ("addresses", HsdsObject.List([Address(facility, view.Language)])),
        ("attributes", facility.Point is null ? null : HsdsObject.List([PointOf(facility, view.Language)])));

    private static JsonObject Address(Facility facility, string language) => HsdsObject.Of(
        HsdsId.Of("address", facility.Id),
        ("location_id", IdOf(facility)),
        ("address_1", facility.Address.In(language)),
        ("city", facility.City),
        ("state_province", facility.Region),
        ("country", facility.Country),
        ("address_type", "physical"));

    private static JsonObject PointOf(Facility facility, string language) => HsdsAttribute.Of(
        "location", IdOf(facility), "point", HsdsWords.PointName, facility.Point!.Building ? "building" : "settlement-centre", language);
}
