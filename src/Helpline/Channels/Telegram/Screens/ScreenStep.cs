namespace Helpline.Channels.Telegram.Screens;

/// <summary>One thing to do to the chat so that it shows what it should. Never printed.</summary>
internal abstract record ScreenStep
{
    /// <summary>A card that stays is left behind: only its Delete button stays.</summary>
    internal sealed record Strip(long Id) : ScreenStep;

    /// <summary>The messages above the last card belong to it and go with it.</summary>
    internal sealed record DropPages : ScreenStep;

    /// <summary>Something new is about to be sent: kept first, so that a crash leaves no message that nobody knows.</summary>
    internal sealed record Announce : ScreenStep;

    internal sealed record SendPage(string Text) : ScreenStep;

    internal sealed record SendCard(ShownCard Card) : ScreenStep;

    internal sealed record EditCard(long Id, ShownCard Card) : ScreenStep;

    /// <summary>The receipt's own message.</summary>
    internal sealed record SendReceipt(ShownReceipt Receipt) : ScreenStep;

    public sealed override string ToString() => "[sealed]";
}
