namespace Helpline.Storage.Talks;

/// <summary>What one turn changes on the talk side; committed whole or not at all. Never names anything of the tip side.</summary>
internal sealed record TalkChanges(IReadOnlyList<SessionRow> Saved, IReadOnlyList<byte[]> Dropped)
{
    public DraftChanges Drafts { get; init; } = DraftChanges.None;
}
