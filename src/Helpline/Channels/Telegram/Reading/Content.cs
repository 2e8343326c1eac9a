using Helpline.Dialogs.Running;

namespace Helpline.Channels.Telegram.Reading;

/// <summary>What a message holds, as far as it is read. Never printed.</summary>
internal abstract record Content
{
    internal sealed record Text(string Words) : Content;

    /// <param name="Sizes">The same photo in several sizes, as they came.</param>
    internal sealed record Photo(IReadOnlyList<PhotoSize> Sizes, string? Caption) : Content;

    /// <param name="Name">Name and address of what stands there, if it was chosen from a list.</param>
    internal sealed record Place(double Latitude, double Longitude, string? Name) : Content;

    /// <summary>What is not taken, by its kind alone, and the words that came with it.</summary>
    internal sealed record Other(MediaKind Kind, string? Caption) : Content;

    public sealed override string ToString() => "[sealed]";
}
