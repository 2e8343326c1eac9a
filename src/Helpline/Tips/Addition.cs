namespace Helpline.Tips;

/// <summary>An addition that is sealed and waits to be committed.</summary>
/// <param name="Changes">Null unless <see cref="AddOutcome.Ready"/>.</param>
internal sealed record Addition(AddOutcome Outcome, TipChanges? Changes);
