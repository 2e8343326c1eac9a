namespace Helpline.Storage.Talks;

/// <summary>What one turn changes of photos; committed with its talk or not at all.</summary>
/// <param name="Moved">Ids of those that follow their talk into <paramref name="Epoch"/>.</param>
internal sealed record DraftChanges(
    IReadOnlyList<DraftRow> Saved, IReadOnlyList<byte[]> Moved, int Epoch, IReadOnlyList<byte[]> Dropped)
{
    public static readonly DraftChanges None = new([], [], 0, []);
}
