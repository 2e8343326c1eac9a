namespace Helpline.Tips;

/// <summary>How far an agency is with a tip, and why it closed it: the codes that are stored.</summary>
internal static class Work
{
    public const string New = "new";
    public const string Opened = "opened";
    public const string InWork = "in-work";
    public const string Closed = "closed";

    public static IReadOnlyList<string> Reasons { get; } = ["acted", "no-action", "passed"];

    public static TipState StateOf(FoundQueue queue) => queue.Work switch
    {
        New when queue.Handed => TipState.Handed,
        Opened => TipState.Opened,
        InWork => TipState.InWork,
        Closed => TipState.Closed,
        _ => TipState.Sent,
    };

    /// <summary>Only a closed tip has a reason, and then one of ours.</summary>
    public static bool Allows(string work, string? reason) => work switch
    {
        Opened or InWork => reason is null,
        Closed => reason is not null && Reasons.Contains(reason),
        _ => false,
    };
}
