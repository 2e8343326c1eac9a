using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Dialogs.Running;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>A card as it stands in the chat: further messages above it, its own text, its buttons. Never printed.</summary>
/// <param name="Stays">It is left standing when the talk moves on.</param>
/// <param name="Words">Digest of what it says, whatever the turn added: the same words are the same card.</param>
internal sealed record ShownCard(
    IReadOnlyList<string> Pages,
    string Text,
    IReadOnlyList<IReadOnlyList<InlineButton>> Rows,
    bool Stays,
    byte[] Words)
{
    /// <summary>Points on the map below it.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>It comes with the button that sends where the person is.</summary>
    public bool AsksPlace { get; init; }

    public required ShownAsking Asking { get; init; }

    /// <summary>Digest of text and buttons.</summary>
    public byte[] Digest { get; } = Digests.Of([Text, .. Rows.SelectMany(row => row.SelectMany(key => new[] { key.Text, key.CallbackData ?? "" }))]);

    /// <summary>Digest of the messages above; null when there are none.</summary>
    public byte[]? PagesDigest { get; } = Pages.Count == 0 ? null : Digests.Of(Pages);

    public override string ToString() => "[sealed]";
}
