using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>
/// The object <c>licence</c> that our profile asks for. In public a number stands in it only while the badge says that it was
/// seen; who checked and by what evidence, never.
/// </summary>
internal static class HsdsLicence
{
    public static JsonObject Of(Facility facility, HsdsView view)
    {
        var badge = view.BadgeOf(facility);
        var made = HsdsObject.Of(
            HsdsId.Of("licence", facility.Id),
            ("status", EnumWord.Of(badge.Kind)),
            ("checked_at", HsdsObject.Day(badge.On)));
        if (badge.Kind == BadgeKind.Seen && facility.Licences.LastOrDefault(licence => licence.CheckedOn == badge.On) is { } seen)
        {
            Add(made, "number", seen.Number);
            Add(made, "issuer", seen.Issuer);
            Add(made, "activity", seen.Annex);
            Add(made, "annex_address", seen.Address);
            Add(made, "issued", HsdsObject.Day(seen.ValidFrom));
            Add(made, "valid_to", HsdsObject.Day(seen.ValidUntil));
        }

        return made;
    }

    private static void Add(JsonObject made, string key, string? value)
    {
        if (value is not null)
        {
            made[key] = value;
        }
    }
}
