using Helpline.Desk.Staff;
using Helpline.Pages;

namespace Helpline.Desk.Register.Frame;

/// <summary>
/// Every visit passes here: safe headers, own site, the session, the role, the form's seal. What is changed is changed by posted
/// forms only, and none of them gets further without all of these.
/// </summary>
internal sealed class Door(Wordings wordings, StaffSessions sessions, PageSkin skin)
{
    /// <summary>An edit has about this many fields, with room.</summary>
    private const int MostFields = 400;

    /// <summary>A page for anybody: the ways in.</summary>
    public RequestDelegate Anybody(Func<Visit, Task<Answer>> page) => context => AnswerAsync(context, async () =>
        await page(Nobody(context)));

    /// <summary>A form for anybody: it must come from our own site.</summary>
    public RequestDelegate AnybodyPosts(Func<Visit, Task<Answer>> form) => context => AnswerAsync(context, async () =>
    {
        var visit = Nobody(context);
        return OwnSite.Sent(context.Request) ? await WithFormAsync(visit, form) : Refused(visit, "refused.site", StatusCodes.Status403Forbidden);
    });

    /// <summary>A page for register editors.</summary>
    public RequestDelegate Editors(Func<Visit, Task<Answer>> page) => context => AnswerAsync(context, async () =>
    {
        var visit = await SomebodyAsync(context);
        return visit.Editor is null ? ToSignIn(visit) : IsEditor(visit) ? await page(visit) : Refused(visit, "refused.role", StatusCodes.Status403Forbidden);
    });

    /// <summary>A form for register editors.</summary>
    public RequestDelegate EditorsPost(Func<Visit, Task<Answer>> form) => Posts(visit => WithFormAsync(visit, async filled =>
        FormSeal.Fits(filled.Form[FormSeal.Field], filled.Bearer!) ? await form(filled) : Refused(filled, "refused.stale", StatusCodes.Status403Forbidden)));

    /// <summary>An upload of a register editor; the page reads it itself, and asks for its seal itself.</summary>
    public RequestDelegate EditorsUpload(Func<Visit, Task<Answer>> upload) => Posts(upload);

    public Answer Refused(Visit visit, string key, int status) => Answer.Show(
        skin.Whole(visit, visit.Words["refused"], Html.Of($"""
            <p>{visit.Words[key]}</p>
            <p><a class="way" href="{visit.At("")}">{visit.Words["back.list"]}</a></p>

            """)),
        status);

    private static bool IsEditor(Visit visit) => visit.Editor?.Role == StaffRole.RegisterEditor;

    private static Answer ToSignIn(Visit visit) => Answer.Go(visit.At("/sign-in"));

    private RequestDelegate Posts(Func<Visit, Task<Answer>> form) => context => AnswerAsync(context, async () =>
    {
        var visit = await SomebodyAsync(context);
        return !OwnSite.Sent(context.Request) ? Refused(visit, "refused.site", StatusCodes.Status403Forbidden)
            : visit.Editor is null ? Answer.Go(visit.At("/sign-in", ("ended", "1")))
            : IsEditor(visit) ? await form(visit)
            : Refused(visit, "refused.role", StatusCodes.Status403Forbidden);
    });

    private async Task<Answer> WithFormAsync(Visit visit, Func<Visit, Task<Answer>> form)
    {
        var (fields, refused) = await PostedForm.ReadAsync(visit.Context.Request, MostFields, visit.Stop);
        return refused is { } status ? Refused(visit, "refused.form", status) : await form(visit with { Form = new(fields) });
    }

    private Visit Nobody(HttpContext context) => new(context, wordings.Of(context.Request.Query["lang"]), null, null, Fields.None);

    private async Task<Visit> SomebodyAsync(HttpContext context)
    {
        var visit = Nobody(context);
        return EditorCookie.Read(context.Request) is { } bearer && await sessions.FindAsync(bearer, context.RequestAborted) is { } member
            ? visit with { Editor = member, Bearer = bearer }
            : visit;
    }

    private static async Task AnswerAsync(HttpContext context, Func<Task<Answer>> visit)
    {
        SafeHeaders.Write(context);
        var answer = await visit();
        context.Response.StatusCode = answer.Status;
        if (answer.Page is null)
        {
            context.Response.Headers.Location = answer.To;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(answer.Page.Markup, context.RequestAborted);
    }
}
