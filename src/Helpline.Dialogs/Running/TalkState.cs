namespace Helpline.Dialogs.Running;

/// <summary>Where a talk stands: all that the machine needs to go on, and nothing of who is talking. Kept only sealed.</summary>
public sealed record TalkState
{
    /// <summary>Language code of the texts; null until chosen.</summary>
    public string? Language { get; init; }

    /// <summary>The dialog and state that wait for the next turn.</summary>
    public required string Dialog { get; init; }

    public required string State { get; init; }

    /// <summary>Counts turns; buttons carry it, so a stale press is known.</summary>
    public int Step { get; init; }

    /// <summary>The page or group of a long list that is shown; null: the first.</summary>
    public string? Page { get; init; }

    /// <summary>What the states passed in this turn said, put in front of the present card.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Named answers noted so far, and the values left by acts.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Dialogs that wait for the present one to return, innermost last.</summary>
    public IReadOnlyList<Place> Calls { get; init; } = [];

    /// <summary>Waiting states passed in this dialog, for "back", newest last.</summary>
    public IReadOnlyList<Place> Trail { get; init; } = [];

    /// <summary>Never what was told.</summary>
    public override string ToString() => "[sealed]";
}
