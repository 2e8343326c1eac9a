using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>One turn of a recorded talk: a press, something said, something sent, a place, or photos one after the other.</summary>
public sealed record TranscriptTurn
{
    public required TurnKind Kind { get; init; }

    /// <summary>The button's value, the words, the kind of media, latitude and longitude, or the number of photos.</summary>
    public required string What { get; init; }

    /// <summary>The name that a place came with.</summary>
    public string? Name { get; init; }

    /// <summary>The step of the pressed button, to record a stale press; null: the present one.</summary>
    public int? Step { get; init; }

    public IReadOnlyDictionary<string, ActOutcome> Acts { get; init; } = new Dictionary<string, ActOutcome>();

    /// <summary>The card that followed; null when not yet recorded.</summary>
    public string? Shows { get; init; }

    public int Line { get; init; }
}
