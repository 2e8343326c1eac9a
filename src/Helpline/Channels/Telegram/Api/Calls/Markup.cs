namespace Helpline.Channels.Telegram.Api.Calls;

/// <summary>What stands under a message: buttons, a reply keyboard, or the removal of one. Made by its three makers only.</summary>
internal sealed record Markup
{
    private Markup()
    {
    }

    public IReadOnlyList<IReadOnlyList<InlineButton>>? InlineKeyboard { get; private init; }

    public IReadOnlyList<IReadOnlyList<ReplyButton>>? Keyboard { get; private init; }

    public bool? OneTimeKeyboard { get; private init; }

    public bool? ResizeKeyboard { get; private init; }

    public bool? RemoveKeyboard { get; private init; }

    internal static Markup Inline(IReadOnlyList<IReadOnlyList<InlineButton>> rows) => new() { InlineKeyboard = rows };

    internal static Markup OneTime(IReadOnlyList<IReadOnlyList<ReplyButton>> rows) =>
        new() { Keyboard = rows, OneTimeKeyboard = true, ResizeKeyboard = true };

    internal static Markup Remove() => new() { RemoveKeyboard = true };

    public override string ToString() => "[sealed]";
}
