namespace Helpline.Tests.Support.Telegram;

/// <summary>Ways in which an answer can be bad.</summary>
internal enum FaultKind
{
    /// <summary>An error of this status in Telegram's shape.</summary>
    Refused,

    /// <summary>A proxy's page, status 502.</summary>
    Html,

    /// <summary>Status 200 and no body.</summary>
    Nothing,

    /// <summary>Status 200, and the connection breaks in the middle of the body.</summary>
    HalfBody,

    /// <summary>Status 200 and "ok": false.</summary>
    NotOk,

    /// <summary>Status 429, with the seconds in body and header.</summary>
    TooMany,

    /// <summary>No answer until the bot gives up.</summary>
    Stall,

    /// <summary>The connection breaks before anything is answered.</summary>
    Drop,

    /// <summary>Status 200 and JSON of another shape.</summary>
    Nonsense,
}
