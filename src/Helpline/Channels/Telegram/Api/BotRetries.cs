using System.Security.Cryptography;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Helpline.Channels.Telegram.Api;

/// <summary>
/// When a call is made again. After a 429 as Telegram asks, up to a minute of waiting in all; what was certainly not carried out, or
/// does no harm twice, a little later. Never a message that may have been sent: the chat would keep one that nobody knows of.
/// </summary>
internal static class BotRetries
{
    private const int Tries = 4;
    private const int BlindTries = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly ResiliencePropertyKey<TimeSpan> Waited = new("waited");
    private static readonly ResiliencePropertyKey<int> Blind = new("blind");

    /// <param name="harmless">Made twice, the call does no more than once.</param>
    internal static ResiliencePipeline<BotAnswer<JsonElement>> Make(TimeProvider time, bool harmless) =>
        new ResiliencePipelineBuilder<BotAnswer<JsonElement>> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<BotAnswer<JsonElement>>
            {
                MaxRetryAttempts = Tries,
                ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Result is { } answer && Again(answer, tried.Context, harmless)),
                DelayGenerator = tried => ValueTask.FromResult<TimeSpan?>(Delay(tried.Outcome.Result!, tried.AttemptNumber)),
            })
            .Build();

    private static bool Again(BotAnswer<JsonElement> answer, ResilienceContext context, bool harmless)
    {
        switch (answer)
        {
            case BotAnswer<JsonElement>.Refused { RetryAfter: { } wait }:
                var all = context.Properties.GetValue(Waited, TimeSpan.Zero) + wait;
                context.Properties.Set(Waited, all);
                return all <= LongestWait;
            case BotAnswer<JsonElement>.Unreachable { Fault: not "TimedOut" } unreachable when harmless || unreachable.NeverSent:
                var tries = context.Properties.GetValue(Blind, 0) + 1;
                context.Properties.Set(Blind, tries);
                return tries <= BlindTries;
            default:
                return false;
        }
    }

    private static TimeSpan Delay(BotAnswer<JsonElement> answer, int attempt) => answer is BotAnswer<JsonElement>.Refused { RetryAfter: { } wait }
        ? wait
        : TimeSpan.FromMilliseconds((300 << attempt) + RandomNumberGenerator.GetInt32(200));
}
