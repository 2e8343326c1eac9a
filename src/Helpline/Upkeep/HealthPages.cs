using System.Net;

namespace Helpline.Upkeep;

/// <summary>/livez, /readyz and /metrics for the operator's own watch. They tell nothing about any person or tip.</summary>
internal static class HealthPages
{
    internal static void Map(WebApplication app)
    {
        app.MapGet("/livez", () => Results.Text("alive\n"));
        app.MapGet("/readyz", () => Results.Text("ready\n"));
        app.MapGet("/metrics", (HttpContext context, PublishedCounts counts) =>
            IsLocal(context)
                ? Results.Text(counts.AsPrometheusText(), "text/plain; version=0.0.4")
                : Results.NotFound());
    }

    /// <summary>A proxy on this machine would make everybody look local, so whatever was passed on is refused.</summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("Via");
}
