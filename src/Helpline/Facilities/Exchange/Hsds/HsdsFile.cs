using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>The whole document: HSDS 3.0 with the profile helpline-cadap. The same facilities give the same bytes.</summary>
internal static class HsdsFile
{
    public const string Profile = "helpline-cadap";
    public const string Version = "1";
    public const string Hsds = "3.0";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The file is no part of a page, and a person may read it: plus signs and apostrophes stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>By id, with an end of line at the end.</summary>
    public static byte[] Write(IEnumerable<Facility> facilities, HsdsView view) =>
        Encoding.UTF8.GetBytes(Of([.. facilities.OrderBy(facility => facility.Id, StringComparer.Ordinal)], view).ToJsonString(Layout) + "\n");

    /// <summary>In the order given.</summary>
    public static JsonObject Of(IReadOnlyList<Facility> facilities, HsdsView view) => new()
    {
        ["profile"] = Profile,
        ["profile_version"] = Version,
        ["hsds"] = Hsds,
        ["language"] = view.Language,
        ["organizations"] = new JsonArray([.. facilities.Select(facility => HsdsOrganization.Of(facility, view))]),
        ["services"] = new JsonArray([.. facilities.SelectMany(facility => HsdsCare.Of(facility, view))]),
    };
}
