namespace Helpline.Channels.Telegram.Api;

/// <summary>How the deletion of one message ended.</summary>
internal enum DeletionEnd
{
    /// <summary>Not yet known to be gone: try again with a later turn.</summary>
    NotYet,

    /// <summary>It is not in the chat any more, or never was.</summary>
    Gone,

    /// <summary>Telegram will not delete it any more: only the person can.</summary>
    TooOld,
}
