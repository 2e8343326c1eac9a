namespace Helpline.Tips;

/// <summary>One queue that has, or will have, a tip, and how far its agency is.</summary>
/// <param name="Handed">The agency's own system took it in; whether anybody read it there we learn only when the agency tells us.</param>
internal sealed record FoundQueue(string Agency, string Queue, bool IsPrimary, string Work, string? Reason, bool Handed);
