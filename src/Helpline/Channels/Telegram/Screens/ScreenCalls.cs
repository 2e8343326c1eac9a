using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>Steps and deletions as calls to Telegram. Keeps nothing; never a parse mode, never a link preview.</summary>
internal sealed class ScreenCalls(BotApi api, CardDrawing drawing)
{
    /// <summary>Deletions that are tried alone in one visit; the others wait for the next.</summary>
    private const int MostAlone = 30;

    /// <param name="language">For the only button that a card keeps when it stays behind.</param>
    public async Task<StepEnd> DoAsync(long chat, ScreenStep step, string? language, CancellationToken cancellation) => step switch
    {
        ScreenStep.SendPage page => StepEnd.Of(await api.SendMessageAsync(new SendMessage(chat, page.Text), cancellation), edit: false),
        ScreenStep.SendCard send => StepEnd.Of(
            await api.SendMessageAsync(new SendMessage(chat, send.Card.Text) { ReplyMarkup = Markup.Inline(send.Card.Rows) }, cancellation), edit: false),
        ScreenStep.EditCard edit => StepEnd.Of(
            await api.EditMessageTextAsync(
                new EditMessageText(chat, edit.Id, edit.Card.Text) { ReplyMarkup = Markup.Inline(edit.Card.Rows) }, cancellation), edit: true),
        ScreenStep.SendReceipt receipt => StepEnd.Of(await api.SendMessageAsync(receipt.Receipt.ToCall(chat), cancellation), edit: false),
        ScreenStep.SendPin pin => await PinAsync(chat, pin.Pin, language, cancellation),
        ScreenStep.AskPlace ask => await KeyboardAsync(
            chat, ask.Words.Text, Markup.OneTime([[new ReplyButton(ask.Words.Label) { RequestLocation = true }]]), cancellation),
        ScreenStep.EndAsking over => await KeyboardAsync(chat, over.Words.Over, Markup.Remove(), cancellation),
        ScreenStep.Strip strip => await StripAsync(chat, strip.Id, language, cancellation),
        _ => new StepEnd(StepEndKind.Done),
    };

    /// <summary>Deletes what is doomed, and says what is left of it.</summary>
    public async Task<Screen> DeleteAsync(long chat, Screen screen, int hour, CancellationToken cancellation)
    {
        var (together, alone) = ScreenSweep.Split(screen, hour);
        var ends = new List<Deletion>();
        if (together.Count > 0)
        {
            ends.AddRange(await api.DeleteMessagesAsync(chat, together, cancellation));
        }

        // A lot is answered with yes although old ones in it were left where they are.
        ends.AddRange(await api.DeleteEachAsync(chat, [.. alone.Take(MostAlone)], cancellation));
        return ScreenSweep.After(screen, Of(ends, DeletionEnd.Gone), Of(ends, DeletionEnd.TooOld), hour);
    }

    private async Task<StepEnd> KeyboardAsync(long chat, string text, Markup keyboard, CancellationToken cancellation) => StepEnd.Of(
        await api.SendMessageAsync(new SendMessage(chat, text) { ReplyMarkup = keyboard, DisableNotification = true }, cancellation), edit: false);

    // It has a Delete button of its own: once the talk is forgotten, nobody knows which card it belongs to.
    private async Task<StepEnd> PinAsync(long chat, Pin pin, string? language, CancellationToken cancellation)
    {
        const int MostWords = 128;
        var venue = new SendVenue(
            chat, pin.Latitude, pin.Longitude,
            TextCut.Short(pin.Name ?? pin.Coordinates, MostWords), TextCut.Short(pin.Address ?? pin.Coordinates, MostWords))
        {
            ReplyMarkup = Markup.Inline(Keyboard.DeleteOnly(drawing.DeleteLabel(language))),
        };
        var answer = await api.SendVenueAsync(venue, cancellation);

        // The card says where it is: one that Telegram does not take holds up nothing.
        return answer is BotAnswer<SentMessage>.Refused { Kind: not (RefusalKind.TooMany or RefusalKind.Blocked), Code: < 500 }
            ? new StepEnd(StepEndKind.Done)
            : StepEnd.Of(answer, edit: false);
    }

    // The card is left behind whether or not this succeeds: its old buttons are stale.
    private async Task<StepEnd> StripAsync(long chat, long id, string? language, CancellationToken cancellation)
    {
        var rows = Keyboard.DeleteOnly(drawing.DeleteLabel(language));
        await api.EditMessageReplyMarkupAsync(new EditMessageReplyMarkup(chat, id) { ReplyMarkup = Markup.Inline(rows) }, cancellation);
        return new StepEnd(StepEndKind.Done);
    }

    private static HashSet<long> Of(IEnumerable<Deletion> ends, DeletionEnd end) =>
        [.. ends.Where(deletion => deletion.End == end).Select(deletion => deletion.Message)];
}
