namespace Helpline.Storage.Talks;

/// <summary>
/// The talk side's tables in one of the two databases. What was committed is on disk, in random order and no longer in a journal
/// with its content, before a call returns; nothing dropped stays readable where the store can prevent it. Is called by
/// <see cref="TalkSide"/> alone, which lets one change in at a time.
/// </summary>
internal interface ITalkStore : IDisposable
{
    /// <summary>Why it cannot be used, in one plain sentence; null: it can.</summary>
    Task<string?> FaultAsync(CancellationToken cancellation);

    /// <summary>Brings the tables to the present schema; makes them where there are none.</summary>
    void Migrate();

    /// <summary>The first row found for the ids, in the order given. May be called while a change is written.</summary>
    SessionRow? Find(ReadOnlySpan<byte[]> ids);

    /// <summary>The sealed photo of that id. May be called while a change is written.</summary>
    byte[]? FindDraft(byte[] id);

    /// <summary>How many photos of unfinished tips there are. May be called while a change is written.</summary>
    int CountDrafts();

    /// <summary>All changes in one transaction, or none.</summary>
    void Write(IReadOnlyList<TalkChanges> batch);

    /// <summary>Drops what belongs to days before this one, and gives the freed space back.</summary>
    void Sweep(int oldestEpoch);
}
