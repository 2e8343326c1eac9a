using Helpline.Tips;

namespace Helpline.Upkeep;

/// <summary>/verify: the public key by which anybody checks proofs of filing, as JWK. Tells nothing about any person or tip.</summary>
internal static class VerifyPage
{
    private const string KeptFor = "public, max-age=3600";

    internal static void Map(WebApplication app) => app.MapGet("/verify", (HttpContext context, LastingSecrets secrets) =>
    {
        context.Response.Headers.CacheControl = KeptFor;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(secrets.SigningJwk + "\n", "application/json");
    });
}
