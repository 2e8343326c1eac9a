namespace Helpline.Dialogs.Running;

/// <summary>What is shown at the end of a turn, the same for every channel.</summary>
/// <param name="Kind">How long it may stay and how it is guarded.</param>
/// <param name="Messages">The texts in order, each within the message limit.</param>
/// <param name="Buttons">The state's own buttons, at most eight.</param>
/// <param name="Fixed">The row every card has: emergency first, then back and menu where they lead somewhere.</param>
/// <param name="TakesText">The longest text that is taken now; 0: none, -1: as a choice only.</param>
/// <param name="Multiline">The text is a story, not a word.</param>
/// <param name="Step">The step that the buttons carry.</param>
public sealed record Card(
    CardKind Kind,
    IReadOnlyList<string> Messages,
    IReadOnlyList<Button> Buttons,
    IReadOnlyList<Button> Fixed,
    int TakesText,
    bool Multiline,
    int Step)
{
    /// <summary>A point on the map is taken now.</summary>
    public bool TakesPlace { get; init; }

    /// <summary>And it is asked for: a channel that has a button for it shows one.</summary>
    public bool AsksPlace { get; init; }

    /// <summary>Points on the map that belong to what the card says.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>How many more photos are taken now; 0: none.</summary>
    public int TakesPhotos { get; init; }
}
