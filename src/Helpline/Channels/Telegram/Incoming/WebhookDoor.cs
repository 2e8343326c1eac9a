using Helpline.Channels.Telegram.Setup;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>
/// Where Telegram brings updates. Only who knows the secret is heard; yes is said after the commits and the answer, else the update comes
/// again. What can never be an update is accepted and dropped, for repeating it would help nobody. Answers have no body.
/// </summary>
internal sealed class WebhookDoor(TelegramSettings settings, UpdateTaking taking, TimeProvider time)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Telegram waits about a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);
    private readonly WebhookSecret _secret = new(settings.WebhookSecret!);

    internal async Task TakeAsync(HttpContext context)
    {
        context.Response.StatusCode = !_secret.Is(context.Request.Headers[SecretHeader].ToString())
            ? StatusCodes.Status401Unauthorized
            : await AnswerAsync(context);
    }

    private async Task<int> AnswerAsync(HttpContext context)
    {
        byte[]? body;
        try
        {
            body = await WebhookBody.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }

        if (body is null)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (WebhookBody.Parse(body) is not { } update || UpdateId.Of(update) is not { } id)
        {
            return StatusCodes.Status200OK;
        }

        return await DoneInTimeAsync(taking.TryAsync(update, id)) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>A turn that takes longer goes on; when the update comes again, it is answered from what was kept.</summary>
    private async Task<bool> DoneInTimeAsync(Task<bool> turn)
    {
        try
        {
            return await turn.WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
