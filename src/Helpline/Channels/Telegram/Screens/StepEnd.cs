using Helpline.Channels.Telegram.Api;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>How a step at the chat ended.</summary>
/// <param name="Sent">Id of the message, where one was sent.</param>
internal sealed record StepEnd(StepEndKind Kind, long Sent = 0)
{
    /// <summary>What an answer of Telegram means for the step.</summary>
    /// <param name="edit">A message that can't be edited, for whatever reason, is to be replaced.</param>
    public static StepEnd Of<T>(BotAnswer<T> answer, bool edit) => answer switch
    {
        BotAnswer<T>.Ok ok => new StepEnd(StepEndKind.Done, ok.Value is SentMessage sent ? sent.Id : 0),
        BotAnswer<T>.Refused { Kind: RefusalKind.NotModified } => new StepEnd(StepEndKind.Done),
        BotAnswer<T>.Refused { Kind: RefusalKind.Blocked } => new StepEnd(StepEndKind.Blocked),
        BotAnswer<T>.Refused { Kind: not RefusalKind.TooMany, Code: < 500 } when edit => new StepEnd(StepEndKind.Gone),

        // Also a send that was refused: passed over, the chat would be empty, or a card would speak of a receipt that nobody saw.
        _ => new StepEnd(StepEndKind.NotNow),
    };

    public override string ToString() => "[sealed]";
}
