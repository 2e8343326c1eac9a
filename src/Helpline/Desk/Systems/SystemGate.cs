using Helpline.Agencies.Systems;
using Helpline.Desk.Api;

namespace Helpline.Desk.Systems;

/// <summary>Who may ask: whoever has the key of a queue's system, for that queue alone.</summary>
internal static class SystemGate
{
    private const string Scheme = "Bearer ";
    private const int LongestBearer = 128;

    public static async ValueTask<object?> KnownAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (BearerOf(http) is not { } key || http.RequestServices.GetRequiredService<SystemLinks>().FindByKey(key) is not { } link)
        {
            await http.RequestServices.GetRequiredService<SystemBrake>().WaitAsync(http.RequestAborted);
            return JsonBody.Refuse(StatusCodes.Status401Unauthorized, "key");
        }

        http.Features.Set(link);
        return await next(context);
    }

    public static SystemLink LinkOf(HttpContext context) => context.Features.Get<SystemLink>()!;

    public static string? BearerOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.Length < LongestBearer && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
