namespace Helpline.Storage.Talks;

/// <summary>All that stands in clear of a talk: a keyed hash, the day its keys live, and ciphertext. Never an address, never a time.</summary>
internal sealed class SessionRow
{
    /// <summary>32 bytes that mean nothing once the day's look-up key is gone.</summary>
    public required byte[] Id { get; init; }

    /// <summary>Number of the UTC day whose keys open it.</summary>
    public required int Epoch { get; init; }

    public required byte[] Sealed { get; init; }
}
