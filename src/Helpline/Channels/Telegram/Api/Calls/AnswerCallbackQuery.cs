namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>Ends the waiting of a pressed button, with a short line or none.</summary>
internal sealed record AnswerCallbackQuery(string CallbackQueryId)
{
    /// <summary>At most 200 characters.</summary>
    public string? Text { get; init; }

    public override string ToString() => "[sealed]";
}
