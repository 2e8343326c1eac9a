using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>What differs between the databases that can hold the tip side. Knows how to write safely, nothing of what is written.</summary>
internal interface ITipStore
{
    /// <summary>Where it is, in words that name no secret.</summary>
    string Place { get; }

    void Use(DbContextOptionsBuilder options);

    /// <summary>Why it cannot be used, in one plain sentence; null: it can. Makes what has to be there before a database can be.</summary>
    Task<string?> FaultAsync(CancellationToken cancellation);

    /// <summary>
    /// Makes this the only program that serves it, as long as it runs; null: it is. Two programs with shred keys of their own would
    /// take each other's tips for erased.
    /// </summary>
    Task<string?> ClaimAsync(CancellationToken cancellation);

    /// <summary>False: nothing was ever installed there.</summary>
    Task<bool> ExistsAsync(TipsContext db, CancellationToken cancellation);

    /// <summary>At the beginning of a transaction: from here to its end no other process writes.</summary>
    Task HoldPenAsync(TipsContext db, CancellationToken cancellation);

    /// <summary>Empties the holding table within a transaction, so that nothing on the disk tells of what was in it.</summary>
    Task ClearHeldAsync(TipsContext db, CancellationToken cancellation);

    /// <summary>The same with the table of corrections.</summary>
    Task ClearCorrectionsAsync(TipsContext db, CancellationToken cancellation);

    /// <summary>Whether a transaction that failed so surely changed nothing, and may succeed when it is done again.</summary>
    /// <param name="committing">The commit had been asked for: a connection lost then leaves in doubt what became of it.</param>
    bool IsPassing(Exception failure, bool committing);

    /// <summary>After each commit. What is committed stays so, whatever happens here.</summary>
    Task AfterCommitAsync(TipsContext db, CancellationToken cancellation);

    /// <summary>Every hour: leaves as little in the journal as can be.</summary>
    Task EmptyJournalAsync(TipsContext db, CancellationToken cancellation);

    /// <summary>By name, what the database lacks to keep as little as it could; empty: nothing.</summary>
    Task<IReadOnlyList<string>> LackingAsync(TipsContext db, CancellationToken cancellation);
}
