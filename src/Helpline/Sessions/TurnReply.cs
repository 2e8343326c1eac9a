using Helpline.Dialogs.Running;

namespace Helpline.Sessions;

/// <summary>What a channel shows after a turn.</summary>
/// <param name="Toast">One short sentence about the turn itself, or null.</param>
/// <param name="Language">Language of the card; null: none was chosen yet.</param>
/// <param name="Demo">Every screen says that nobody reads this.</param>
/// <param name="Taken">What was said or pressed moved the talk or was noted; if not, a channel keeps the typed text in sight.</param>
internal sealed record TurnReply(Card Card, string? Toast, string? Language, bool Demo, bool Taken = true)
{
    /// <summary>What the channel has left in the chat.</summary>
    public Screen Screen { get; init; } = new();

    /// <summary>The receipt to show now, while the session knows it.</summary>
    public string? Receipt { get; init; }

    /// <summary>A tip was filed, and the person has not said yet that its receipt is kept.</summary>
    public bool ReceiptOpen { get; init; }

    /// <summary>The end of the answer that was noted last.</summary>
    public string? Noted { get; init; }

    /// <summary>The update was taken before; nothing ran.</summary>
    public bool Repeated { get; init; }

    /// <summary>The person had everything forgotten: all that stands in the chat is to go, also what stays.</summary>
    public bool Forgotten { get; init; }

    public override string ToString() => "[sealed]";
}
