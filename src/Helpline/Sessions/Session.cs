using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>
/// One talk between two turns: where it stands, and the tip drawn for it. Exists in the clear only while a turn runs; kept only sealed.
/// After filing it holds nothing of the tip but the receipt and who has it, and not even that once the receipt is kept.
/// </summary>
internal sealed record Session
{
    public required TalkState Talk { get; init; }

    /// <summary>Drawn when the preview was shown, so that filing can be repeated and happens once.</summary>
    public DrawnTip? Drawn { get; init; }

    /// <summary>Digest of the words that were shown when <see cref="Drawn"/> was drawn; other words are another tip.</summary>
    public byte[]? Shown { get; init; }

    /// <summary>The tip was filed and its receipt is still to be kept.</summary>
    public bool Filed { get; init; }

    /// <summary>Receipts looked up on <see cref="LookUpDay"/>.</summary>
    public int LookUps { get; init; }

    public int LookUpDay { get; init; }

    /// <summary>What the last turn said of itself, for a page that is loaded again.</summary>
    public string? Toast { get; init; }

    /// <summary>Digest of the last turn that ran; the same turn again runs nothing.</summary>
    public byte[]? LastTurn { get; init; }

    /// <summary>The talk without a word of what was told, and with no way back to it. What waits for a return still waits.</summary>
    public Session Emptied() => new()
    {
        Talk = Talk with
        {
            Answers = new Dictionary<string, string>(),
            Trail = [],
            Calls = [.. Talk.Calls.Select(call => call with { TrailLength = 0 })],
            Page = null,
            Said = [],
        },
        LookUps = LookUps,
        LookUpDay = LookUpDay,
    };

    public override string ToString() => "[sealed]";
}
