using System.Globalization;
using System.Text.Json;
using Helpline.Desk.Api.Shapes;
using Helpline.Tips;

namespace Helpline.Desk.Api;

/// <summary>/desk/api: what the bundle asks, on the opener's port only. Never cached, never logged, never a cookie.</summary>
internal static class DeskApi
{
    public static void Map(WebApplication app)
    {
        var open = app.MapGroup("/desk/api").WithMetadata(new OpenerOnly());
        open.MapGet("about", About);
        SignInPages.Map(open);
        var signedIn = open.MapGroup("").AddEndpointFilter(StaffGate.SignedInAsync);
        SelfPages.Map(signedIn);
        var readers = signedIn.MapGroup("").AddEndpointFilter(StaffGate.ReadsTipsAsync);
        TipPages.Map(readers);
        open.MapFallback("{**rest}", () => JsonBody.Refuse(StatusCodes.Status404NotFound, "missing"));
    }

    private static IResult About(DeskSettings settings, LastingSecrets secrets, TimeProvider time) => Results.Json(
        new About(settings.IsDemo, time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), JsonElement.Parse(secrets.SigningJwk)),
        DeskJson.Default.About);
}
