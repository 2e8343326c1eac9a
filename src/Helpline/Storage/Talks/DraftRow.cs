namespace Helpline.Storage.Talks;

/// <summary>A photo of an unfinished tip as ciphertext. Names no talk: whose it is, and the key, stand only inside a sealed session.</summary>
internal sealed class DraftRow
{
    /// <summary>32 random bytes.</summary>
    [KeptFor("finds the photo from inside the sealed talk")]
    public required byte[] Id { get; init; }

    /// <summary>Number of the UTC day of the talk that it belongs to.</summary>
    [KeptFor("tells when it is dropped")]
    public required int Epoch { get; init; }

    [KeptFor("a photo of an unfinished tip, readable from inside the sealed talk alone")]
    public required byte[] Sealed { get; init; }
}
