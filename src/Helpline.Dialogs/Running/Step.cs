namespace Helpline.Dialogs.Running;

/// <summary>What a turn led to: the next state, what to show, and perhaps an act that the app must perform before the machine goes on.</summary>
/// <param name="Next">The talk after this turn.</param>
/// <param name="Card">What to show now; null while <paramref name="Act"/> waits.</param>
/// <param name="Act">Name of the act to perform; its outcome goes to <c>DialogMachine.Resume</c>.</param>
/// <param name="Toast">One short sentence about the turn itself (a stale press), or null.</param>
public sealed record Step(TalkState Next, Card? Card, string? Act, string? Toast)
{
    /// <summary>The name of the answer that this turn's own words or place changed; null when it changed none, or a secret one.</summary>
    public string? Noted { get; init; }

    /// <summary>The states entered on the way, for transcripts and searches.</summary>
    internal IReadOnlyList<Place> Passed { get; init; } = [];
}
