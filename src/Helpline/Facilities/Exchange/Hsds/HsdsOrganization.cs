using System.Globalization;
using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>A facility as an HSDS organization. An operator's file carries the whole record with it; the public one never does.</summary>
internal static class HsdsOrganization
{
    /// <summary>Our own object in an operator's file: what HSDS has no place for, and all the rest once more.</summary>
    public const string OwnKey = "helpline";

    public static string IdOf(Facility facility) => HsdsId.Of("organization", facility.Id);

    public static JsonObject Of(Facility facility, HsdsView view)
    {
        var made = HsdsObject.Of(
            IdOf(facility),
            ("name", facility.Name.In(view.Language)),
            ("alternate_name", facility.AlsoNamed.Count == 0 ? null : string.Join("; ", facility.AlsoNamed)),
            ("description", string.Join(", ", facility.Specialities.Select(speciality => HsdsWords.Of(speciality).In(view.Language)))),
            ("website", Uri.TryCreate(facility.Website, UriKind.Absolute, out var site) ? site.AbsoluteUri : null),
            ("tax_id", facility.TaxNumber),
            ("legal_status", EnumWord.Of(facility.Ownership)),
            ("phones", view.ShowsPhones(facility) ? HsdsContact.Phones(facility) : null),
            ("locations", HsdsObject.List([HsdsPlace.Of(facility, view)])),
            ("organization_identifiers", HsdsObject.List(Identifiers(facility))),
            ("attributes", HsdsObject.List(Attributes(facility, view))),
            ("metadata", HsdsObject.List(Sources(facility, view))),
            ("licence", HsdsLicence.Of(facility, view)));
        if (!view.IsPublic)
        {
            made[OwnKey] = JsonNode.Parse(FacilityJson.Write(facility));
        }

        return made;
    }

    private static IEnumerable<JsonObject> Identifiers(Facility facility)
    {
        yield return Identifier(facility, "helpline", "id", facility.Id);
        if (facility.TaxNumber is { } number)
        {
            yield return Identifier(facility, facility.Country, facility.Country == "KG" ? "INN" : "BIN", number);
        }
    }

    private static JsonObject Identifier(Facility facility, string scheme, string type, string identifier) => HsdsObject.Of(
        HsdsId.Of("identifier", facility.Id, type),
        ("organization_id", IdOf(facility)),
        ("identifier_scheme", scheme),
        ("identifier_type", type),
        ("identifier", identifier));

    private static IEnumerable<JsonObject> Attributes(Facility facility, HsdsView view)
    {
        var (id, language) = (IdOf(facility), view.Language);
        return
        [
            HsdsAttribute.Of("organization", id, "badge", HsdsWords.BadgeName, EnumWord.Of(view.BadgeOf(facility).Kind), language),
            HsdsAttribute.Of("organization", id, "anonymous", HsdsWords.Anonymous, EnumWord.Of(facility.Anonymous), language),
            HsdsAttribute.Of("organization", id, "registration", HsdsWords.Registration, facility.Registration.In(language) ?? "unknown", language),
            .. facility.Specialities.Select(one => HsdsAttribute.Of("organization", id, EnumWord.Of(one), HsdsWords.Of(one), "yes", language)),
        ];
    }

    /// <summary>Every fact has a source and a date: HSDS keeps such things as metadata. What is not shown has none.</summary>
    private static IEnumerable<JsonObject> Sources(Facility facility, HsdsView view) => facility.Origins
        .OrderBy(origin => origin.Key, StringComparer.Ordinal)
        .Where(origin => !view.IsPublic || (origin.Key != "note" && (origin.Key != "phones" || view.ShowsPhones(facility))))
        .Prepend(new("*", facility.Origin))
        .Select((origin, at) => HsdsObject.Of(
            HsdsId.Of("metadata", facility.Id, at.ToString(CultureInfo.InvariantCulture)),
            ("resource_id", IdOf(facility)),
            ("resource_type", "organization"),
            ("last_action_date", origin.Value.Date),
            ("last_action_type", "source"),
            ("field_name", origin.Key),
            ("previous_value", ""),
            ("replacement_value", ""),
            ("updated_by", origin.Value.Source)));
}
