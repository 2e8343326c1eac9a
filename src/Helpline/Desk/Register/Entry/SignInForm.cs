using System.Globalization;
using Helpline.Desk.Register.Frame;
using Helpline.Desk.Staff;
using Helpline.Pages;

namespace Helpline.Desk.Register.Entry;

/// <summary>Name and password in, a cookie out; and the way out. Never tells whether a name exists.</summary>
internal sealed class SignInForm(StaffSignIn signIn, StaffSessions sessions, PageSkin skin)
{
    private const int LongestPassword = 256;
    private const int LongestName = 64;

    public Task<Answer> ShowAsync(Visit visit) => Task.FromResult(Answer.Show(
        Page(visit, "", [], visit.Asked("ended").Length > 0 ? visit.Words["signin.ended"] : null)));

    public async Task<Answer> TakeAsync(Visit visit)
    {
        var (name, password) = (visit.Form["name"], visit.Form.Raw("password"));
        if (name.Length is 0 or > LongestName || password.Length is 0 or > LongestPassword)
        {
            return Wrong(visit, name, visit.Words["signin.wrong"], StatusCodes.Status400BadRequest);
        }

        var outcome = await signIn.TryAsync(name, password, visit.Stop);
        if (outcome.Wait is { } wait)
        {
            var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            visit.Context.Response.Headers.RetryAfter = seconds;
            return Wrong(visit, name, visit.Words.Fill("signin.wait", ("seconds", seconds)), StatusCodes.Status429TooManyRequests);
        }

        if (outcome.Bearer is not { } bearer)
        {
            return Wrong(visit, name, visit.Words["signin.wrong"], StatusCodes.Status401Unauthorized);
        }

        if (await sessions.FindAsync(bearer, visit.Stop) is not { Role: StaffRole.RegisterEditor })
        {
            await sessions.EndAsync(bearer, visit.Stop);
            return Wrong(visit, name, visit.Words["refused.role"], StatusCodes.Status403Forbidden);
        }

        EditorCookie.Give(visit.Context, bearer);
        return Answer.Go(visit.At(""));
    }

    public async Task<Answer> OutAsync(Visit visit)
    {
        await sessions.EndAsync(visit.Bearer!, visit.Stop);
        EditorCookie.Drop(visit.Context);
        visit.Context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Answer.Go(visit.At("/sign-in"));
    }

    private Answer Wrong(Visit visit, string name, string text, int status) => Answer.Show(Page(visit, name, [new("name", text)], null), status);

    private Html Page(Visit visit, string name, IReadOnlyList<FieldFault> faults, string? notice)
    {
        var words = visit.Words;
        return skin.Whole(visit, words["signin"], Html.Of($"""
            {FormParts.Notice(notice)}{FormParts.Faults(words, faults)}<form class="narrow" method="post" action="{visit.At("/sign-in")}">
            {FormParts.Input("name", words["signin.name"], name, faults, Html.Of($"type=\"text\" maxlength=\"{LongestName}\" required"))}
            {FormParts.Input("password", words["signin.password"], "", null, Html.Of($"type=\"password\" maxlength=\"{LongestPassword}\" required"))}
            <p><button class="main">{words["signin.go"]}</button></p>
            </form>
            <p><a href="{visit.At("/first")}">{words["signin.first"]}</a></p>

            """));
    }
}
