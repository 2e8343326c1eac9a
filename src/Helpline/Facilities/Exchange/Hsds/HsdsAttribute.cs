using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>A term of our own taxonomy tied to an object. "Unknown" is a value like others and is written.</summary>
internal static class HsdsAttribute
{
    /// <param name="entity">The object's kind, as HSDS names it.</param>
    /// <param name="owner">The id of the object.</param>
    public static JsonObject Of(string entity, string owner, string code, LocalText name, string value, string language)
    {
        var term = HsdsId.Of("term", code);
        return HsdsObject.Of(
            HsdsId.Of("attribute", owner, code),
            ("link_id", owner),
            ("taxonomy_term_id", term),
            ("link_entity", entity),
            ("value", value),
            ("taxonomy_term", HsdsObject.Of(
                term,
                ("code", code),
                ("name", name.In(language)),
                ("description", name.In("en")),
                ("taxonomy", "helpline-cadap"),
                ("language", language))));
    }
}
