using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>
/// A reply as Telegram shows it: plain texts within the limit and rows of buttons. Every message of a demo says so. Pure: the same
/// talk gives the same card.
/// </summary>
internal sealed class CardDrawing(DialogBook book)
{
    private const string Gap = "\n\n";

    /// <summary>What the turn itself adds to a card never pushes the card out of its message.</summary>
    private const int MostOfTurn = 2048;

    public ShownCard Draw(TalkEnd end, Screen screen)
    {
        var card = end.Reply.Card;
        var head = Heading(end.Reply);
        var lines = TextCut.Short(string.Concat(Lines(end, screen).Select(line => line + Gap)), MostOfTurn);
        var above = card.Messages.SkipLast(1).SelectMany(message => TextCut.Pieces(message, TextCut.Message - head.Length));
        var last = TextCut.Pieces(card.Messages[^1], TextCut.Message - head.Length - lines.Length);
        return new ShownCard(
            [.. above.Concat(last.SkipLast(1)).Select(page => head + page)],
            head + lines + last[^1],
            Keyboard.Of(card),
            card.Kind == CardKind.Stays,
            Digests.Of(card.Messages))
        {
            Pins = card.Pins,
            AsksPlace = card.AsksPlace,
            Asking = new ShownAsking(
                head + book.Phrase(end.Reply.Language, "telegram.place"),
                book.Phrase(end.Reply.Language, "telegram.place-button"),
                head + book.Phrase(end.Reply.Language, "telegram.place-over")),
        };
    }

    public ShownReceipt DrawReceipt(TurnReply reply, string receipt)
    {
        var text = Heading(reply) + book.Phrase(reply.Language, "telegram.receipt") + Gap + receipt;
        return new ShownReceipt(text, text.Length - receipt.Length, receipt, book.Phrase(reply.Language, "telegram.copy"));
    }

    /// <summary>One sentence in every language, for a chat whose language nobody knows.</summary>
    public string ForCrowd() => string.Join('\n', Languages.All.Select(language => book.Phrase(language, "telegram.group")));

    public string DeleteLabel(string? language) => book.Phrase(language, "telegram.delete");

    public string Failed(string? language) => book.Phrase(language, "telegram.failed");

    public string TooOld(string? language, int count) =>
        book.Phrase(language, "telegram.too-old").Replace("{n}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Heading(TurnReply reply) => reply.Demo
        ? string.Join('\n', (reply.Language is { } one ? [one] : Languages.All).Select(language => book.Phrase(language, "demo-banner"))) + Gap
        : "";

    private IEnumerable<string> Lines(TalkEnd end, Screen screen)
    {
        var language = end.Reply.Language;
        foreach (var toast in end.Refusals.Append(end.Taken).OfType<string>().Where(toast => toast.Length > 0))
        {
            yield return toast;
        }

        if (Quoted(end) is { } noted)
        {
            yield return book.Phrase(language, "telegram.noted").Replace("{text}", noted, StringComparison.Ordinal);
        }

        if (screen is { Receipt: not null, ReceiptTurns: > 0 })
        {
            yield return book.Phrase(language, "telegram.receipt-ask");
        }

        if (screen.TooOld > 0)
        {
            yield return TooOld(language, screen.TooOld);
        }
    }

    // A card that stays or is read aloud over a shoulder quotes nothing, and nothing is quoted twice.
    private static string? Quoted(TalkEnd end) =>
        end is { Forgotten: false, Noted: { } noted, Reply.Card: { Kind: CardKind.Live } card }
        && !string.IsNullOrWhiteSpace(noted)
        && !card.Messages.Any(message => message.Contains(noted.TrimStart('…'), StringComparison.Ordinal))
            ? noted
            : null;
}
