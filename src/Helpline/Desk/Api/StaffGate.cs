using Helpline.Desk.Staff;

namespace Helpline.Desk.Api;

/// <summary>Who may pass: the bearer's member, and for tips only officers and leads.</summary>
internal static class StaffGate
{
    private const string Scheme = "Bearer ";

    public static async ValueTask<object?> SignedInAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<StaffSessions>();
        if (BearerOf(http) is not { } bearer || await sessions.FindAsync(bearer, http.RequestAborted) is not { } member)
        {
            return JsonBody.Refuse(StatusCodes.Status401Unauthorized, "signed-out");
        }

        http.Features.Set(member);
        return await next(context);
    }

    public static async ValueTask<object?> ReadsTipsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        MemberOf(context.HttpContext).Role.ReadsTips()
            ? await next(context)
            : JsonBody.Refuse(StatusCodes.Status403Forbidden, "role");

    public static StaffMember MemberOf(HttpContext context) => context.Features.Get<StaffMember>()!;

    public static Token? BearerOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.Length is > 40 and < 100 && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? new(header[Scheme.Length..])
            : null;
    }
}
