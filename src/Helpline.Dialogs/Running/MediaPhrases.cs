namespace Helpline.Dialogs.Running;

/// <summary>The word for each kind of thing that is not taken, and the phrase that answers it.</summary>
internal static class MediaPhrases
{
    private static readonly Dictionary<MediaKind, string> ByKind = new()
    {
        [MediaKind.Place] = "place",
        [MediaKind.Photo] = "photo",
        [MediaKind.Voice] = "voice",
        [MediaKind.Other] = "other",
        [MediaKind.Edited] = "edited",
        [MediaKind.LivePlace] = "live-place",
        [MediaKind.PhotoLost] = "photo-lost",
        [MediaKind.PhotoTooBig] = "photo-too-big",
        [MediaKind.PhotosFull] = "photos-full",
        [MediaKind.File] = "file",
        [MediaKind.Contact] = "contact",
    };

    /// <summary>As transcripts write them.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. ByKind.Values];

    public static IEnumerable<string> Keys => ByKind.Keys.Select(KeyOf);

    public static string KeyOf(MediaKind media) => "no-media-" + ByKind[media];

    public static MediaKind KindOf(string word) => ByKind.First(pair => pair.Value == word).Key;
}
