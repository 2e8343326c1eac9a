using System.Globalization;
using System.Text.Json;
using Helpline.Channels.Telegram.Reading;
using Helpline.Channels.Telegram.Talking;
using Helpline.Sessions;

namespace Helpline.Channels.Telegram;

/// <summary>
/// Where an update becomes a turn. Called in the order in which updates came, without waiting for the one before: the order of one
/// chat is kept here, in memory, and nothing else is.
/// </summary>
internal sealed class TelegramTalks
{
    private readonly ChatLanes _lanes;
    private readonly ChatVisit _visit;
    private readonly CrowdLeaving _leaving;
    private readonly PressTaking _presses;

    public TelegramTalks(ChatVisit visit, CrowdLeaving leaving, PressTaking presses, TimeProvider time)
    {
        (_visit, _leaving, _presses) = (visit, leaving, presses);
        _lanes = new ChatLanes(VisitAsync, time);
    }

    /// <returns>True once the update's commits and its answer are done; false when it has to be delivered again.</returns>
    internal Task<bool> TakeAsync(JsonElement update, CancellationToken cancellation) => UpdateReader.Read(update) switch
    {
        ReadUpdate.Message message => WaitAsync(message.Chat, message, cancellation),
        ReadUpdate.Press press => WaitAsync(press.Chat, press, cancellation),
        ReadUpdate.Blocked blocked => WaitAsync(blocked.Chat, blocked, cancellation),
        ReadUpdate.Crowd crowd => WaitAsync(crowd.Chat, crowd, cancellation),
        ReadUpdate.StrayPress stray => StrayAsync(stray, cancellation),
        _ => Task.FromResult(true),
    };

    // Once begun, a turn is finished, even if whoever brought it is gone: then it comes again and is found done.
    private Task<bool> WaitAsync(long chat, ReadUpdate update, CancellationToken cancellation) =>
        _lanes.Put(chat, update).WaitAsync(cancellation);

    private async Task VisitAsync(long chat, IReadOnlyList<Waiting> together)
    {
        var crowds = together.Select(waiting => waiting.Update).OfType<ReadUpdate.Crowd>().ToList();
        if (crowds.Count == 0)
        {
            await _visit.RunAsync(AddressOf(chat), chat, together, CancellationToken.None);
            return;
        }

        await _leaving.LeaveAsync(crowds, CancellationToken.None);
        foreach (var waiting in together)
        {
            waiting.End(done: true);
        }
    }

    private async Task<bool> StrayAsync(ReadUpdate.StrayPress stray, CancellationToken cancellation)
    {
        await _presses.AnswerAsync(stray.Callback, words: null, cancellation);
        return true;
    }

    private static ChannelAddress AddressOf(long chat) => new(TelegramRoom.Channel, chat.ToString(CultureInfo.InvariantCulture));
}
