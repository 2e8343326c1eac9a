namespace Helpline.Channels.Telegram.Reading;

/// <summary>All that is taken of an Update. Holds no name, no language and no origin of anything; lives for one turn, is never printed.</summary>
internal abstract record ReadUpdate
{
    /// <summary>Something was sent in a private chat.</summary>
    /// <param name="Hour">The unix hour of sending, where one is told.</param>
    /// <param name="Piece">One of several that were sent as an album: more may follow.</param>
    internal sealed record Message(long Update, long Chat, long Id, int? Hour, bool Piece, Content Content) : ReadUpdate;

    /// <summary>A button was pressed in a private chat.</summary>
    /// <param name="Callback">By this the press is answered.</param>
    /// <param name="Hour">The unix hour in which the message with the button was sent, where it is told.</param>
    /// <param name="Code">What the button carried; null when it is none of ours.</param>
    internal sealed record Press(long Update, string Callback, long Chat, long Id, int? Hour, string? Code) : ReadUpdate;

    /// <summary>A button was pressed where no talk is held: answered, and nothing else.</summary>
    internal sealed record StrayPress(string Callback) : ReadUpdate;

    /// <summary>The person blocked the bot.</summary>
    internal sealed record Blocked(long Chat) : ReadUpdate;

    /// <summary>A group or channel: nobody can be anonymous there.</summary>
    /// <param name="MaySpeak">A group; a channel is left without a word.</param>
    internal sealed record Crowd(long Chat, bool MaySpeak) : ReadUpdate;

    internal sealed record Ignored : ReadUpdate;

    public sealed override string ToString() => "[sealed]";
}
