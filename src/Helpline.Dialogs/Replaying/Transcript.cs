using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>A recorded talk: what a person did, how the acts ended, and what was shown. Written by people, its cards by the recorder.</summary>
public sealed record Transcript
{
    public required string Talk { get; init; }

    /// <summary>The language in which the talk must end.</summary>
    public required string Language { get; init; }

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>How acts end when the turn itself does not say.</summary>
    public IReadOnlyDictionary<string, ActOutcome> Acts { get; init; } = new Dictionary<string, ActOutcome>();

    /// <summary>The first card; null when not yet recorded.</summary>
    public string? Shows { get; init; }

    public int Line { get; init; }

    public IReadOnlyList<TranscriptTurn> Turns { get; init; } = [];
}
