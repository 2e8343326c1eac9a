using Helpline.Channels.Telegram.Reading;
using Helpline.Channels.Telegram.Screens;
using Helpline.Sessions;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>
/// What waits together in one chat: every update's turns in order, each committed by itself, then one update of the card. An update
/// that fails is not done, nor is any after it. Throws nothing.
/// </summary>
internal sealed class ChatVisit(
    ScreenTurns turns, MessageTaking messages, PressTaking presses, ChatScreen screen, ILogger<ChatVisit> logger)
{
    public async Task RunAsync(ChannelAddress address, long chat, IReadOnlyList<Waiting> together, CancellationToken cancellation)
    {
        var taken = new List<Waiting>();
        var answers = new List<Task>();
        TalkEnd? end = null;
        try
        {
            foreach (var waiting in together)
            {
                end = await TakeAsync(address, waiting.Update, end, answers, cancellation);
                taken.Add(waiting);
            }
        }
        catch (Exception failure)
        {
            Log.UpdateFailed(logger, failure.GetType().Name);
            answers.AddRange(together.Skip(taken.Count).Select(waiting => waiting.Update).OfType<ReadUpdate.Press>()
                .Select(press => presses.AnswerFailedAsync(press.Callback, end?.Reply.Language, cancellation)));
        }

        var shown = await ShowAsync(address, chat, end, cancellation);
        await Task.WhenAll(answers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var waiting in together)
        {
            waiting.End(shown && taken.Contains(waiting));
        }
    }

    /// <returns>What the visit has led to so far; null: nothing that is to be shown.</returns>
    /// <param name="answers">Answers to presses, on their way beside all else.</param>
    private async Task<TalkEnd?> TakeAsync(
        ChannelAddress address, ReadUpdate update, TalkEnd? end, List<Task> answers, CancellationToken cancellation)
    {
        if (update is ReadUpdate.Blocked)
        {
            await turns.ForgetAsync(address, cancellation);
            return null;
        }

        var present = end?.Reply ?? await turns.PresentAsync(address, cancellation);
        var before = end ?? new TalkEnd(present) { ReceiptTurns = present.Screen.ReceiptTurns };
        switch (update)
        {
            case ReadUpdate.Message message:
                return before.Then(await messages.TakeAsync(address, message, present, cancellation), typed: true, message.Id);
            case ReadUpdate.Press { Code: ButtonCode.Delete } press:
                var (left, words) = await presses.DeleteCardAsync(address, press, present, cancellation);
                answers.Add(presses.AnswerAsync(press.Callback, words, cancellation));
                return end is null ? null : end with { Reply = end.Reply with { Screen = left.Screen } };
            case ReadUpdate.Press press:
                var reply = await presses.TakeAsync(address, press, present, cancellation);
                answers.Add(presses.AnswerAsync(press.Callback, reply.Toast, cancellation));
                return before.Then(reply, typed: false, press.Id);
            default:
                return end;
        }
    }

    private async Task<bool> ShowAsync(ChannelAddress address, long chat, TalkEnd? end, CancellationToken cancellation)
    {
        try
        {
            return end is null || await screen.ShowAsync(address, chat, end, cancellation);
        }
        catch (Exception failure)
        {
            Log.UpdateFailed(logger, failure.GetType().Name);
            return false;
        }
    }
}
