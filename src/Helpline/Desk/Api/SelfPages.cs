using System.Text.Json;
using Helpline.Agencies;
using Helpline.Desk.Api.Shapes;
using Helpline.Desk.Staff;

namespace Helpline.Desk.Api;

/// <summary>What belongs to whoever is signed in: who they are, the names of codes, the agency's keys, the way out.</summary>
internal static class SelfPages
{
    public static void Map(RouteGroupBuilder signedIn)
    {
        signedIn.MapPost("sign-out", SignOutAsync);
        signedIn.MapGet("me", Self);
        signedIn.MapGet("labels", (DeskLabels labels) => Results.Json(labels.Shown, DeskJson.Default.LabelsShown));
        signedIn.MapGroup("").AddEndpointFilter(StaffGate.ReadsTipsAsync).MapGet("keys", KeysAsync);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, StaffSessions sessions)
    {
        await sessions.EndAsync(StaffGate.BearerOf(context)!, context.RequestAborted);
        return Results.NoContent();
    }

    private static IResult Self(HttpContext context, AgencyShelf agencies)
    {
        var member = StaffGate.MemberOf(context);
        var agency = agencies.Current.Find(member.Agency);
        var names = agency is null ? new NamesShown(member.Agency, member.Agency, member.Agency, member.Agency) : NamesShown.Of(agency.Names);
        var states = agency?.States.ToDictionary(s => s.Key, s => NamesShown.Of(s.Value)) ?? [];
        return Results.Json(new Me(member.Name, member.Role.Word(), new(member.Agency, names, states)), DeskJson.Default.Me);
    }

    private static async Task<IResult> KeysAsync(HttpContext context, AgencyShelf agencies, StaffKeys keys)
    {
        var agency = StaffGate.MemberOf(context).Agency;
        var root = agencies.Current.Find(agency)?.Root;
        var held = new KeysHeld(
            agency,
            root is null ? null : Json(root),
            await keys.CertificatesAsync(agency, context.RequestAborted),
            [.. (await keys.OfAsync(agency, context.RequestAborted)).Select(Json)]);
        return Results.Json(held, DeskJson.Default.KeysHeld);
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
