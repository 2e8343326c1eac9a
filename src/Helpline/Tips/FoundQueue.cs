namespace Helpline.Tips;

/// <summary>One queue that has, or will have, a tip, and how far its agency is.</summary>
internal sealed record FoundQueue(string Agency, string Queue, bool IsPrimary, string Work, string? Reason);
