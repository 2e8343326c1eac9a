using System.Security.Cryptography;
using Helpline.Storage.Talks;

namespace Helpline.Sessions;

/// <summary>Opens the photos of an unfinished tip, one at a time. Keeps no plain byte.</summary>
internal sealed class DraftShelf(TalkSide talks)
{
    /// <returns>Those that can still be opened.</returns>
    public IReadOnlyList<DraftFile> Readable(IReadOnlyList<DraftFile> files) => [.. files.Where(IsReadable)];

    /// <returns>The photo, which the caller wipes; null when it is gone or damaged.</returns>
    public byte[]? Read(DraftFile file) => talks.FindDraft(file.Id) is { } sealedBytes ? DraftSeal.Open(file, sealedBytes) : null;

    private bool IsReadable(DraftFile file)
    {
        var photo = Read(file);
        CryptographicOperations.ZeroMemory(photo);
        return photo is not null;
    }
}
