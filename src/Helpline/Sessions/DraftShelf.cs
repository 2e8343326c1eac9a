using Helpline.Storage.Talks;

namespace Helpline.Sessions;

/// <summary>Opens the photos of an unfinished tip, one at a time. Keeps no plain byte.</summary>
internal sealed class DraftShelf(TalkSide talks)
{
    /// <returns>The photo, which the caller wipes; null when it is gone or damaged.</returns>
    public byte[]? Read(DraftFile file) => talks.FindDraft(file.Id) is { } sealedBytes ? DraftSeal.Open(file, sealedBytes) : null;
}
