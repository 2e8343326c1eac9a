namespace Helpline.Channels.Telegram.Api;

/// <summary>What came of a call to Telegram. Whatever the other side does is one of these three, never an exception. Prints no content.</summary>
internal abstract record BotAnswer<T>
{
    private BotAnswer()
    {
    }

    /// <summary>Telegram did it.</summary>
    internal sealed record Ok(T Value) : BotAnswer<T>
    {
        public override string ToString() => "[sealed]";
    }

    /// <summary>Telegram said no.</summary>
    /// <param name="RetryAfter">With <see cref="RefusalKind.TooMany"/>: how long it asks us to wait.</param>
    internal sealed record Refused(int Code, RefusalKind Kind, TimeSpan? RetryAfter = null) : BotAnswer<T>;

    /// <summary>No answer that can be understood. The call may have been carried out, unless it never left.</summary>
    /// <param name="Fault">A name of ours, or an exception's type; never a message.</param>
    /// <param name="NeverSent">The connection was not made: nothing can have happened.</param>
    internal sealed record Unreachable(string Fault, bool NeverSent = false) : BotAnswer<T>;

    internal bool IsOk => this is Ok;

    /// <summary>Refused in just this sense.</summary>
    internal bool Is(RefusalKind kind) => this is Refused refused && refused.Kind == kind;

    /// <summary>The same answer about something else; what can't be read from a good answer makes it one that can't be understood.</summary>
    /// <param name="read">Null when the value makes no sense.</param>
    internal BotAnswer<TOther> As<TOther>(Func<T, TOther?> read)
        where TOther : class => this switch
        {
            Ok ok => read(ok.Value) is { } value
                ? new BotAnswer<TOther>.Ok(value)
                : new BotAnswer<TOther>.Unreachable("UnreadableResult"),
            Refused refused => new BotAnswer<TOther>.Refused(refused.Code, refused.Kind, refused.RetryAfter),
            Unreachable unreachable => new BotAnswer<TOther>.Unreachable(unreachable.Fault, unreachable.NeverSent),
            _ => throw new InvalidOperationException("There are three kinds of answers."),
        };
}
