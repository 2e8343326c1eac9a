using Helpline.Dialogs.Model;
using Helpline.Pages;

namespace Helpline.Channels.WebChat;

/// <summary>The web chat over HTTP: a form is taken, then the page is shown anew. Whatever is sent, the answer is a page and never a fault of ours.</summary>
internal sealed class ChatDoor(ChatTurns turns, ChatPage page, FaultPage faults, PageFrame frame, ILogger<ChatDoor> logger)
{
    private const string Started = "started";

    public Task ShowAsync(HttpContext context) => GuardAsync(context, ChatForm.Empty, async () =>
    {
        var cookie = VisitorCookie.Read(context.Request);
        var reply = await turns.PresentAsync(cookie, context.RequestAborted);
        var noCookies = cookie is null && context.Request.Query.ContainsKey(Started);
        var notice = noCookies ? frame.Phrase(reply.Language, "web.cookies") : null;
        await WriteAsync(context, StatusCodes.Status200OK, page.Of(reply, TokenOf(cookie), notice: notice));
    });

    public async Task TakeAsync(HttpContext context)
    {
        var (form, refused) = await FormBody.ReadAsync(context.Request, context.RequestAborted);
        await GuardAsync(context, form, () => refused is { } status
            ? RefuseAsync(context, status, form)
            : OwnSite.Sent(context.Request) ? TurnAsync(context, form) : RefuseAsync(context, StatusCodes.Status403Forbidden, form));
    }

    /// <summary>Leaving works for whoever holds the cookie, even from a page that is out of date.</summary>
    public Task LeaveAsync(HttpContext context) => GuardAsync(context, ChatForm.Empty, async () =>
    {
        if (!OwnSite.Sent(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, ChatForm.Empty);
            return;
        }

        // The cookie goes last: without it nobody could ask again to forget what could not be forgotten now.
        if (VisitorCookie.Read(context.Request) is { } cookie)
        {
            await turns.ForgetAsync(cookie, CancellationToken.None);
        }

        VisitorCookie.Drop(context.Response);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        await WriteAsync(context, StatusCodes.Status200OK, BlankPage.Whole);
    });

    private async Task TurnAsync(HttpContext context, ChatForm form)
    {
        var known = VisitorCookie.Read(context.Request);
        if (known is not null && !FormToken.Fits(form.Token, known))
        {
            var present = await turns.PresentAsync(known, context.RequestAborted);
            var stale = frame.Phrase(present.Language, "stale");
            await WriteAsync(context, StatusCodes.Status403Forbidden, page.Of(present, TokenOf(known), form.Text, stale));
            return;
        }

        // Once begun, a turn is finished even if the visitor is gone: the answer waits in the session.
        var cookie = known ?? VisitorCookie.Draw();
        var reply = await turns.TakeAsync(cookie, form, CancellationToken.None);
        if (known is null)
        {
            VisitorCookie.Give(context.Response, cookie);
        }

        if (reply.Taken || !form.HasText)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = known is null ? "/?" + Started : "/";
            return;
        }

        await WriteAsync(context, StatusCodes.Status200OK, page.Of(reply, TokenOf(cookie), form.Text));
    }

    private Task RefuseAsync(HttpContext context, int status, ChatForm form) => WriteAsync(context, status, faults.Refused(
        form.Language ?? Languages.BeforeChosen,
        status == StatusCodes.Status413PayloadTooLarge ? "web.too-big" : "web.refused",
        TokenOf(VisitorCookie.Read(context.Request))));

    private async Task GuardAsync(HttpContext context, ChatForm form, Func<Task> answer)
    {
        SafeHeaders.Write(context);
        try
        {
            await answer();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.TurnFailed(logger, failure.GetType().Name);
            var token = TokenOf(VisitorCookie.Read(context.Request));
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, faults.Failed(form, token));
        }
    }

    private static string TokenOf(string? cookie) => cookie is null ? "" : FormToken.Of(cookie);

    private static Task WriteAsync(HttpContext context, int status, Html html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html.Markup, CancellationToken.None);
    }
}
