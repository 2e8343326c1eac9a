namespace Helpline.Desk.Bundle;

/// <summary>Serves the bundle to anybody, as code is no secret. Looks at nothing of the request.</summary>
internal static class BundlePages
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(WebApplication app)
    {
        foreach (var file in app.Services.GetRequiredService<BundleFiles>().All)
        {
            app.MapMethods(file.Name == "index.html" ? "/" : "/" + file.Name, Reading, () => Results.Bytes(file.Bytes, file.Type))
                .WithMetadata(new OpenerOnly());
        }
    }
}
