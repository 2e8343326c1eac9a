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
        BotAnswer<T>.Refused { Kind: RefusalKind.TooMany } or BotAnswer<T>.Refused { Code: >= 500 } => new StepEnd(StepEndKind.NotNow),
        BotAnswer<T>.Refused => new StepEnd(edit ? StepEndKind.Gone : StepEndKind.Refused),
        _ => new StepEnd(StepEndKind.NotNow),
    };

    public override string ToString() => "[sealed]";
}
