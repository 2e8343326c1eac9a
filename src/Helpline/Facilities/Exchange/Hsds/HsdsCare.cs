using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>One kind of care of a facility as an HSDS service: one object a kind, since a building is not a service.</summary>
internal static class HsdsCare
{
    public static IEnumerable<JsonObject> Of(Facility facility, HsdsView view) => facility.Care.Select(care => Of(facility, care, view));

    private static JsonObject Of(Facility facility, CareKind care, HsdsView view)
    {
        var (id, language) = (HsdsId.Of("service", facility.Id, EnumWord.Of(care)), view.Language);
        return HsdsObject.Of(
            id,
            ("organization_id", HsdsOrganization.IdOf(facility)),
            ("name", HsdsWords.Of(care).In(language)),
            ("status", facility.Status switch { FacilityStatus.Open => "active", FacilityStatus.Closed => "defunct", _ => "inactive" }),
            ("application_process", facility.Admission.In(language)),
            ("fees_description", facility.Cost.In(language)),
            ("minimum_age", facility.MinimumAge),
            ("maximum_age", facility.MaximumAge),
            ("assured_date", HsdsObject.Day(Assured(facility))),
            ("schedules", HsdsContact.Schedules(facility, id)),
            ("service_areas", HsdsObject.List(facility.FreeFor.Select(code => Area(id, code)))),
            ("service_at_locations", HsdsObject.List([At(facility, id)])),
            ("languages", HsdsObject.List(facility.Languages.Distinct(StringComparer.Ordinal).Select(code => Language(id, code)))),
            ("cost_options", HsdsObject.List(Costs(facility, id, language))),
            ("attributes", HsdsObject.List([HsdsAttribute.Of("service", id, EnumWord.Of(care), HsdsWords.Of(care), "yes", language)])),
            ("licence", HsdsLicence.Of(facility, view)));
    }

    /// <summary>The newest day on which an operator confirmed the facts or looked into the licence register.</summary>
    private static DateOnly? Assured(Facility facility)
    {
        var days = facility.Checks.Where(check => check is { Confirmed: true, Outdated: false }).Select(check => check.On)
            .Concat(facility.Licences.Where(licence => !licence.Outdated).Select(licence => licence.CheckedOn)).ToList();
        return days.Count == 0 ? null : days.Max();
    }

    private static JsonObject Area(string service, string code) => HsdsObject.Of(
        HsdsId.Of("area", service, code),
        ("service_id", service),
        ("name", code),
        ("extent", code),
        ("extent_type", "text"),
        ("uri", $"urn:iso:std:iso:3166:{code}"));

    private static JsonObject At(Facility facility, string service) => HsdsObject.Of(
        HsdsId.Of("at", service),
        ("service_id", service),
        ("location_id", HsdsPlace.IdOf(facility)));

    private static JsonObject Language(string service, string code) => HsdsObject.Of(
        HsdsId.Of("language", service, code),
        ("service_id", service),
        ("code", code));

    private static IEnumerable<JsonObject> Costs(Facility facility, string service, string language) =>
        new[] { ("free", facility.FreeCare.In(language)), ("cost", facility.Cost.In(language)) }
            .Where(cost => cost.Item2 is not null)
            .Select(cost => HsdsObject.Of(
                HsdsId.Of("cost", service, cost.Item1),
                ("service_id", service),
                ("option", cost.Item1),
                ("amount_description", cost.Item2)));
}
