using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpline.Channels.Telegram.Api.Calls;
using Polly;

namespace Helpline.Channels.Telegram.Api;

/// <summary>
/// The methods of Telegram's Bot API that we use. Every answer is a value; waits as long as a 429 asks, up to a minute. Never logs, never
/// tells the token, throws nothing but the caller's own cancellation.
/// </summary>
internal sealed class BotApi(BotWire wire, TimeProvider time)
{
    private const int MostDeleted = 100;
    private readonly ResiliencePipeline<BotAnswer<JsonElement>> _harmless = BotRetries.Make(time, harmless: true);
    private readonly ResiliencePipeline<BotAnswer<JsonElement>> _once = BotRetries.Make(time, harmless: false);

    /// <summary>Set once a server turned out not to know deletion by the lot.</summary>
    private volatile bool _oneByOne;

    internal async Task<BotAnswer<BotSelf>> GetMeAsync(CancellationToken cancellation) =>
        (await AskAsync("getMe", new NoArguments(), BotJson.Default.NoArguments, cancellation)).As(ResultReading.Self);

    /// <summary>The updates as they came. Not made again when it fails: whoever fetches has a pace of its own.</summary>
    internal async Task<BotAnswer<IReadOnlyList<JsonElement>>> GetUpdatesAsync(GetUpdates call, CancellationToken cancellation) =>
        (await wire.CallAsync("getUpdates", call, BotJson.Default.GetUpdates, CallLimits.Waiting(TimeSpan.FromSeconds(call.Timeout)), cancellation))
        .As(ResultReading.Updates);

    internal async Task<BotAnswer<WebhookState>> GetWebhookInfoAsync(CancellationToken cancellation) =>
        (await AskAsync("getWebhookInfo", new NoArguments(), BotJson.Default.NoArguments, cancellation)).As(ResultReading.Webhook);

    internal Task<BotAnswer<Done>> SetWebhookAsync(SetWebhook call, CancellationToken cancellation) =>
        DoAsync("setWebhook", call, BotJson.Default.SetWebhook, cancellation);

    internal Task<BotAnswer<Done>> DeleteWebhookAsync(CancellationToken cancellation) =>
        DoAsync("deleteWebhook", new DeleteWebhook(), BotJson.Default.DeleteWebhook, cancellation);

    internal async Task<BotAnswer<SentMessage>> SendMessageAsync(SendMessage call, CancellationToken cancellation) =>
        (await _once.ExecuteAsync(
            async token => await wire.CallAsync("sendMessage", call, BotJson.Default.SendMessage, CallLimits.Usual, token), cancellation))
        .As(ResultReading.Message);

    internal async Task<BotAnswer<SentMessage>> SendVenueAsync(SendVenue call, CancellationToken cancellation) =>
        (await _once.ExecuteAsync(
            async token => await wire.CallAsync("sendVenue", call, BotJson.Default.SendVenue, CallLimits.Usual, token), cancellation))
        .As(ResultReading.Message);

    internal Task<BotAnswer<Done>> EditMessageTextAsync(EditMessageText call, CancellationToken cancellation) =>
        DoAsync("editMessageText", call, BotJson.Default.EditMessageText, cancellation);

    internal Task<BotAnswer<Done>> EditMessageReplyMarkupAsync(EditMessageReplyMarkup call, CancellationToken cancellation) =>
        DoAsync("editMessageReplyMarkup", call, BotJson.Default.EditMessageReplyMarkup, cancellation);

    internal Task<BotAnswer<Done>> DeleteMessageAsync(long chat, long message, CancellationToken cancellation) =>
        DoAsync("deleteMessage", new DeleteMessage(chat, message), BotJson.Default.DeleteMessage, cancellation);

    /// <summary>
    /// Deletes all of them, in lots where the server can, one by one where it cannot or where one of a lot cannot be deleted.
    /// Says of each what became of it, in the order given.
    /// </summary>
    internal async Task<IReadOnlyList<Deletion>> DeleteMessagesAsync(long chat, IReadOnlyList<long> messages, CancellationToken cancellation)
    {
        var ends = new List<Deletion>();
        foreach (var lot in messages.Chunk(MostDeleted))
        {
            ends.AddRange(lot.Length > 1 && await DeleteLotAsync(chat, lot, cancellation) is { } end
                ? lot.Select(message => new Deletion(message, end))
                : await DeleteEachAsync(chat, lot, cancellation));
        }

        return ends;
    }

    internal Task<BotAnswer<Done>> AnswerCallbackQueryAsync(AnswerCallbackQuery call, CancellationToken cancellation) =>
        DoAsync("answerCallbackQuery", call, BotJson.Default.AnswerCallbackQuery, cancellation);

    internal async Task<BotAnswer<BotFile>> GetFileAsync(string fileId, CancellationToken cancellation) =>
        (await AskAsync("getFile", new GetFile(fileId), BotJson.Default.GetFile, cancellation)).As(ResultReading.File);

    /// <summary>The bytes of a file, in memory only. Longer than the limit: <see cref="RefusalKind.TooBig"/>.</summary>
    internal Task<BotAnswer<byte[]>> DownloadAsync(string path, int limit, CancellationToken cancellation) =>
        wire.DownloadAsync(path, limit, cancellation);

    internal Task<BotAnswer<Done>> LeaveChatAsync(long chat, CancellationToken cancellation) =>
        DoAsync("leaveChat", new LeaveChat(chat), BotJson.Default.LeaveChat, cancellation);

    /// <summary>A call that changes what the bot says of itself, or asks for it.</summary>
    internal Task<BotAnswer<JsonElement>> AskAsync<TCall>(
        string method, TCall call, JsonTypeInfo<TCall> type, CancellationToken cancellation) =>
        _harmless.ExecuteAsync(async token => await wire.CallAsync(method, call, type, CallLimits.Usual, token), cancellation).AsTask();

    private async Task<BotAnswer<Done>> DoAsync<TCall>(string method, TCall call, JsonTypeInfo<TCall> type, CancellationToken cancellation) =>
        (await AskAsync(method, call, type, cancellation)).As(_ => Done.Yes);

    /// <returns>Null: each has to be tried alone.</returns>
    private async Task<DeletionEnd?> DeleteLotAsync(long chat, IReadOnlyList<long> lot, CancellationToken cancellation)
    {
        if (_oneByOne)
        {
            return null;
        }

        switch (await DoAsync("deleteMessages", new DeleteMessages(chat, lot), BotJson.Default.DeleteMessages, cancellation))
        {
            case BotAnswer<Done>.Ok:
                return DeletionEnd.Gone;
            case BotAnswer<Done>.Refused { Kind: RefusalKind.Other, Code: 404 or >= 500 }:
                _oneByOne = true;
                return null;
            case BotAnswer<Done>.Refused { Kind: not (RefusalKind.TooMany or RefusalKind.Blocked) }:
                return null;
            case BotAnswer<Done>.Unreachable { NeverSent: false, Fault: not "TimedOut" }:
                // Down, or a server that says in this way that it lacks the method: the first single deletion tells which.
                return null;
            default:
                return DeletionEnd.NotYet;
        }
    }

    /// <summary>One by one. Once there is no answer or no leave to go on, the rest is not tried: each would wait as long, and the chat with it.</summary>
    internal async Task<IReadOnlyList<Deletion>> DeleteEachAsync(long chat, IReadOnlyList<long> messages, CancellationToken cancellation)
    {
        var ends = new List<Deletion>();
        var faults = 0;
        foreach (var message in messages)
        {
            var answer = await DeleteMessageAsync(chat, message, cancellation);
            ends.Add(new Deletion(message, EndOf(answer)));
            faults = answer is BotAnswer<Done>.Unreachable ? faults + 1 : 0;

            // One message at which the server fails does not stop the others; a server that fails at two is down.
            if (answer.Is(RefusalKind.TooMany) || answer is BotAnswer<Done>.Unreachable { Fault: not "ServerFault" } || faults > 1)
            {
                break;
            }
        }

        return [.. ends, .. messages.Skip(ends.Count).Select(message => new Deletion(message, DeletionEnd.NotYet))];
    }

    /// <summary>How a single deletion ended.</summary>
    internal static DeletionEnd EndOf(BotAnswer<Done> answer) => answer switch
    {
        BotAnswer<Done>.Ok or BotAnswer<Done>.Refused { Kind: RefusalKind.NotFound } => DeletionEnd.Gone,
        BotAnswer<Done>.Refused { Kind: RefusalKind.TooOld } => DeletionEnd.TooOld,
        _ => DeletionEnd.NotYet,
    };
}
