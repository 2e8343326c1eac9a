using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Channels.Telegram.Reading;
using Helpline.Channels.Telegram.Screens;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>A press to its turn, run and committed. The button always gets its answer, and a card that nobody knows goes.</summary>
internal sealed class PressTaking(ScreenTurns turns, BotApi api, CardDrawing drawing, TimeProvider time)
{
    /// <summary>A message whose age is not told may be too old to be deleted together with others.</summary>
    private const int PerhapsOld = ScreenSweep.DeletableHours;

    public Task<TurnReply> TakeAsync(ChannelAddress address, ReadUpdate.Press press, TurnReply present, CancellationToken cancellation)
    {
        var (step, value) = ButtonCode.Read(press.Code);
        var screen = present.Screen;
        var known = press.Id == screen.Card || press.Id == screen.Receipt || screen.Staying.Any(card => card.Id == press.Id);
        var hour = (int)(time.GetUtcNow().ToUnixTimeSeconds() / 3600);
        return turns.TakeAsync(
            address,
            new Sessions.Incoming([new Turn.Pressed(step, value)], press.Update, known ? null : press.Id, Math.Min(press.Hour ?? hour - PerhapsOld, hour), Photo: null),
            cancellation);
    }

    /// <summary>The person takes a card out of the chat that was left standing. No turn; also where the talk is long gone.</summary>
    /// <returns>The talk as it is now, and the words for the button.</returns>
    public async Task<(TurnReply Reply, string? Toast)> DeleteCardAsync(
        ChannelAddress address, ReadUpdate.Press press, TurnReply present, CancellationToken cancellation)
    {
        var pins = present.Screen.Staying.Where(card => card.Id == press.Id).SelectMany(card => card.Pins);
        var ends = await api.DeleteEachAsync(press.Chat, [press.Id, .. pins], cancellation);
        var (end, gone) = (ends[0].End, ends.Where(one => one.End == DeletionEnd.Gone).Select(one => one.Message).ToHashSet());
        var known = present.Screen.Staying.Any(card => card.Ids().Contains(press.Id));
        var reply = known && end != DeletionEnd.NotYet
            ? await turns.NoteAsync(address, ScreenSweep.Without(present.Screen, press.Id, gone), cancellation)
            : present;
        return (reply, end switch
        {
            DeletionEnd.Gone => null,
            DeletionEnd.TooOld => drawing.TooOld(present.Language, 1),
            _ => drawing.Failed(present.Language),
        });
    }

    /// <summary>A press that failed or came from nowhere is answered as well: else the button waits for a minute.</summary>
    public Task AnswerAsync(string callback, string? words, CancellationToken cancellation) => api.AnswerCallbackQueryAsync(
        new AnswerCallbackQuery(callback) { Text = string.IsNullOrWhiteSpace(words) ? null : TextCut.Short(words, TextCut.Toast) }, cancellation);

    public Task AnswerFailedAsync(string callback, string? language, CancellationToken cancellation) =>
        AnswerAsync(callback, drawing.Failed(language), cancellation);
}
