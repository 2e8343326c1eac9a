namespace Helpline.Storage.Talks;

/// <summary>All that stands in clear of a talk: a keyed hash, the day its keys live, and ciphertext. Never an address, never a time.</summary>
internal sealed class SessionRow
{
    /// <summary>32 bytes that mean nothing once the day's look-up key is gone.</summary>
    [KeptFor("finds the talk while the day's key lives")]
    public required byte[] Id { get; init; }

    /// <summary>Number of the UTC day whose keys open it.</summary>
    [KeptFor("tells which day's keys open it, and when it is dropped")]
    public required int Epoch { get; init; }

    [KeptFor("the unfinished talk, readable with the day's key alone")]
    public required byte[] Sealed { get; init; }
}
