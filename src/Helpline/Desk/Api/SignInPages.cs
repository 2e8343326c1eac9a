using System.Globalization;
using Helpline.Desk.Api.Shapes;
using Helpline.Desk.Staff;

namespace Helpline.Desk.Api;

/// <summary>The ways in: a one-time link once, name and password from then on.</summary>
internal static class SignInPages
{
    private const int LongestPassword = 256;
    private const int LongestName = 64;

    public static void Map(RouteGroupBuilder open)
    {
        open.MapPost("sign-in", SignInAsync);
        open.MapPost("invite/look", LookAsync);
        open.MapPost("invite", TakeAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, StaffSignIn door)
    {
        var (asked, refused) = await JsonBody.ReadAsync(context, DeskJson.Default.SignInAsked);
        if (asked is null)
        {
            return refused!;
        }

        if (asked.Name.Length > LongestName || asked.Password.Length > LongestPassword)
        {
            return JsonBody.Bad();
        }

        var outcome = await door.TryAsync(asked.Name, asked.Password, context.RequestAborted);
        if (outcome.Wait is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return JsonBody.Refuse(StatusCodes.Status429TooManyRequests, "wait", seconds);
        }

        return outcome.Bearer is { } bearer ? Give(bearer) : JsonBody.Refuse(StatusCodes.Status401Unauthorized, "wrong");
    }

    private static async Task<IResult> LookAsync(HttpContext context, StaffInvites invites)
    {
        var (asked, refused) = await JsonBody.ReadAsync(context, DeskJson.Default.InviteAsked);
        return asked is null ? refused!
            : await invites.LookAsync(new(asked.Token), context.RequestAborted) is { } member ? Results.Json(new InviteKnown(member.Name), DeskJson.Default.InviteKnown)
            : Gone();
    }

    private static async Task<IResult> TakeAsync(HttpContext context, StaffInvites invites, StaffSessions sessions)
    {
        var (taken, refused) = await JsonBody.ReadAsync(context, DeskJson.Default.InviteTaken);
        if (taken is null)
        {
            return refused!;
        }

        if (taken.Password.Length > LongestPassword || !PasswordRoom.IsLongEnough(taken.Password))
        {
            return JsonBody.Refuse(StatusCodes.Status400BadRequest, "password");
        }

        return await invites.TakeAsync(new(taken.Token), taken.Password, context.RequestAborted) is { } member
            ? Give(await sessions.BeginAsync(member, context.RequestAborted))
            : Gone();
    }

    private static IResult Give(Token bearer) => Results.Json(new BearerGiven(bearer.Text), DeskJson.Default.BearerGiven);

    private static IResult Gone() => JsonBody.Refuse(StatusCodes.Status410Gone, "gone");
}
