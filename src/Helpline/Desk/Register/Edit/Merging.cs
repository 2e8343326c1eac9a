using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Edit;

/// <summary>Two people changed one facility: what one of them did not touch is as the other left it. Decides nothing where both touched the same.</summary>
internal static class Merging
{
    /// <param name="from">What both began with.</param>
    /// <param name="theirs">What is in the register now.</param>
    /// <param name="mine">What was sent too late.</param>
    /// <returns>Theirs, with my changes.</returns>
    public static Facility Of(Facility from, Facility theirs, Facility mine)
    {
        var (began, merged, late) = (Read(from), Read(theirs), Read(mine));
        foreach (var name in began.Select(one => one.Key).Concat(late.Select(one => one.Key)).Distinct().ToList())
        {
            if (JsonNode.DeepEquals(began[name], late[name]))
            {
                continue;
            }

            if (late[name] is { } changed)
            {
                merged[name] = changed.DeepClone();
            }
            else
            {
                merged.Remove(name);
            }
        }

        return FacilityJson.Read(merged.ToJsonString());
    }

    private static JsonObject Read(Facility facility) => JsonNode.Parse(FacilityJson.Write(facility))!.AsObject();
}
