using Helpline.Dialogs.Running;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>One thing to do to the chat so that it shows what it should. Never printed.</summary>
internal abstract record ScreenStep
{
    /// <summary>A card that stays is left behind: only its Delete button stays.</summary>
    internal sealed record Strip(long Id) : ScreenStep;

    /// <summary>The messages above the last card belong to it and go with it.</summary>
    internal sealed record DropPages : ScreenStep;

    /// <summary>Something new is about to be sent: kept first, so that a crash leaves no message that nobody knows.</summary>
    /// <param name="Keyboard">What is sent changes the person's keyboard.</param>
    internal sealed record Announce(bool Keyboard = false) : ScreenStep;

    internal sealed record SendPage(string Text) : ScreenStep;

    internal sealed record SendCard(ShownCard Card) : ScreenStep;

    internal sealed record EditCard(long Id, ShownCard Card) : ScreenStep;

    /// <summary>The receipt's own message.</summary>
    internal sealed record SendReceipt(ShownReceipt Receipt) : ScreenStep;

    /// <summary>A point on the map below the card it belongs to.</summary>
    internal sealed record SendPin(Pin Pin) : ScreenStep;

    /// <summary>A keyboard with one button that sends where the person is.</summary>
    internal sealed record AskPlace(ShownAsking Words) : ScreenStep;

    /// <summary>That keyboard goes.</summary>
    internal sealed record EndAsking(ShownAsking Words) : ScreenStep;

    public sealed override string ToString() => "[sealed]";
}
