using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Reading;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>A message to its turns, run and committed. The message itself is doomed in the same commit; one that holds a receipt is gone before.</summary>
internal sealed class MessageTaking(ScreenTurns turns, TurnHandler handler, PhotoFetch photos, BotApi api, TimeProvider time)
{
    /// <param name="present">The card that the person had in sight.</param>
    public Task<TurnReply> TakeAsync(ChannelAddress address, ReadUpdate.Message message, TurnReply present, CancellationToken cancellation) =>
        message.Content switch
        {
            Content.Text text when StartWords.Read(text.Words) is { } buttons => StartAsync(address, message, buttons, cancellation),
            Content.Text text => SayAsync(address, message, text.Words, cancellation),
            Content.Photo photo when present.Card.TakesPhotos > 0 => photos.LendAsync(
                photo.Sizes, fetched => PictureAsync(address, message, photo.Caption, fetched, cancellation), cancellation),
            Content.Photo photo => RunAsync(address, message, Unasked(Beside(photo.Caption, present)), cancellation),
            Content.Place place => RunAsync(address, message, [new Turn.Placed(place.Latitude, place.Longitude, place.Name)], cancellation),
            Content.Other other => RunAsync(address, message, [.. Said(Beside(other.Caption, present)), new Turn.Sent(other.Kind)], cancellation),
            _ => throw new InvalidOperationException("There are four kinds of content."),
        };

    private async Task<TurnReply> SayAsync(ChannelAddress address, ReadUpdate.Message message, string words, CancellationToken cancellation)
    {
        // Whoever looks over a shoulder or holds the bot's token must not find it: it goes before anything else is done.
        var gone = TypedReceipt.Is(words)
            && await api.DeleteMessagesAsync(message.Chat, [message.Id], cancellation) is [{ End: DeletionEnd.Gone }];
        return await turns.TakeAsync(address, Incoming(message, [new Turn.Said(words)], gone ? null : message.Id), cancellation);
    }

    /// <summary>The buttons that the card offers are pressed one by one; where it does not offer one, that one is passed over.</summary>
    private async Task<TurnReply> StartAsync(
        ChannelAddress address, ReadUpdate.Message message, IReadOnlyList<string> buttons, CancellationToken cancellation)
    {
        var reply = await RunAsync(address, message, [new Turn.Said(StartWords.Command)], cancellation);
        var repeated = reply.Repeated;

        // An update that comes again presses nothing: the person may be elsewhere by now.
        foreach (var value in buttons.Where(value => !repeated && reply.Card.Buttons.Any(button => button.Value == value)))
        {
            reply = await handler.HandleAsync(address, new Turn.Pressed(reply.Card.Step, value), shownAt: null, cancellation);
        }

        return reply;
    }

    private Task<TurnReply> PictureAsync(
        ChannelAddress address, ReadUpdate.Message message, string? caption, FetchedPhoto photo, CancellationToken cancellation) =>
        photo.Bytes is null
            ? RunAsync(address, message, [.. Said(caption), new Turn.Sent(photo.Fault)], cancellation)
            : turns.TakeAsync(address, Incoming(message, [new Turn.Pictured(), .. Said(caption)], message.Id, photo.Bytes), cancellation);

    private Task<TurnReply> RunAsync(ChannelAddress address, ReadUpdate.Message message, IReadOnlyList<Turn> said, CancellationToken cancellation) =>
        turns.TakeAsync(address, Incoming(message, said, message.Id), cancellation);

    private Sessions.Incoming Incoming(ReadUpdate.Message message, IReadOnlyList<Turn> said, long? consumed, byte[]? photo = null) =>
        new(said, message.Update, consumed, HourOf(message), photo);

    // A turn of its own tells whether there is no room any more or none was ever asked for; words before it might lead to where photos are taken.
    private static IReadOnlyList<Turn> Unasked(string? caption) =>
        caption is null ? [new Turn.Pictured()] : [new Turn.Said(caption), new Turn.Sent(MediaKind.Photo)];

    // Where a tip is about to go, words beside something that is not taken press nothing: it would go without what they came with.
    private static string? Beside(string? caption, TurnReply present) => present.Card.Kind == CardKind.Preview ? null : caption;

    private static IEnumerable<Turn> Said(string? caption) => caption is null ? [] : [new Turn.Said(caption)];

    private int HourOf(ReadUpdate.Message message)
    {
        var now = (int)(time.GetUtcNow().ToUnixTimeSeconds() / 3600);
        return Math.Min(message.Hour ?? now, now);
    }
}
