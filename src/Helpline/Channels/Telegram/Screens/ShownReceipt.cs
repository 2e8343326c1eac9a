using Helpline.Channels.Telegram.Api.Calls;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>The receipt's own message: hidden behind a spoiler, with a button that copies it. Never printed.</summary>
/// <param name="At">Where in the text the receipt begins.</param>
internal sealed record ShownReceipt(string Text, int At, string Receipt, string CopyLabel)
{
    /// <summary>Silent and protected, so that it neither rings nor can be forwarded.</summary>
    public SendMessage ToCall(long chat) => new(chat, Text)
    {
        Entities = [TextEntity.Spoiler(At, Receipt.Length)],
        ReplyMarkup = Markup.Inline([[new InlineButton(CopyLabel) { CopyText = new CopyText(Receipt) }]]),
        DisableNotification = true,
        ProtectContent = true,
    };

    public override string ToString() => "[sealed]";
}
