namespace Helpline.Channels.Telegram.Screens;

/// <summary>What came of a step at the chat.</summary>
internal enum StepEndKind
{
    Done,

    /// <summary>The message to be edited is not there, or can't be edited: a new one takes its place.</summary>
    Gone,

    /// <summary>Nobody knows, or not now: to be tried again with the same update.</summary>
    NotNow,

    /// <summary>The person blocked the bot.</summary>
    Blocked,
}
