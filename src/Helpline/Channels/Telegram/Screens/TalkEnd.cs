using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>What the turns that ran together led to: one card update is made of it. Never printed.</summary>
/// <param name="Reply">The reply of the last of them.</param>
internal sealed record TalkEnd(TurnReply Reply)
{
    private const int MostRefusals = 3;

    /// <summary>Sentences about what was sent and not taken: told even when something else was taken after it.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>The sentence about what was taken last. What was pressed is answered at its button.</summary>
    public string? Taken { get; init; }

    /// <summary>The end of what was noted last.</summary>
    public string? Noted { get; init; }

    /// <summary>Everything known is to go, also what stays.</summary>
    public bool Forgotten { get; init; }

    /// <summary>Turns since the receipt was shown, as they were counted before this visit.</summary>
    public int ReceiptTurns { get; init; }

    /// <summary>Messages of the person that were read in this visit.</summary>
    public IReadOnlyList<long> Seen { get; init; } = [];

    /// <summary>The same after one more turn.</summary>
    /// <param name="typed">What it says of itself goes to the card, not to a button.</param>
    public TalkEnd Then(TurnReply reply, bool typed, long? seen)
    {
        var toast = typed ? reply.Toast : null;
        return this with
        {
            Reply = reply,
            Refusals = toast is null || reply.Taken ? Refusals : [.. Refusals.Where(earlier => earlier != toast).TakeLast(MostRefusals - 1), toast],
            Taken = toast is null || !reply.Taken ? Taken : toast,
            Noted = reply.Noted ?? Noted,
            Forgotten = Forgotten || reply.Forgotten,
            Seen = seen is { } id ? [.. Seen, id] : Seen,
        };
    }

    public override string ToString() => "[sealed]";
}
