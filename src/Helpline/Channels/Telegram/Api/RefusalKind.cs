namespace Helpline.Channels.Telegram.Api;

/// <summary>What Telegram meant by its no, as far as we act on it. The words of the refusal are read for this and dropped.</summary>
internal enum RefusalKind
{
    /// <summary>None of those below.</summary>
    Other,

    /// <summary>403: the person blocked the bot, or it was put out of a group.</summary>
    Blocked,

    /// <summary>An edit that would change nothing.</summary>
    NotModified,

    /// <summary>The message to edit or delete, or the file, is not there.</summary>
    NotFound,

    /// <summary>The message is there and can be deleted or edited no more.</summary>
    TooOld,

    /// <summary>409: somebody else takes the updates.</summary>
    Conflict,

    /// <summary>429, and the wait was too long or too often.</summary>
    TooMany,

    /// <summary>The file is larger than may be taken.</summary>
    TooBig,
}
