namespace Helpline.Forwarding;

/// <summary>
/// What came of an attempt. Only <see cref="Yes"/> counts as delivered; a fault that is not this delivery's own also says
/// that nothing else should be brought to the same receiver just now.
/// </summary>
internal sealed record DeliveryVerdict
{
    private DeliveryVerdict()
    {
    }

    /// <summary>The receiver has it.</summary>
    public static DeliveryVerdict Yes { get; } = new() { IsYes = true };

    /// <summary>The receiver wants it never again: it is parked in sight.</summary>
    public static DeliveryVerdict Never(string fault) => new() { IsNever = true, Fault = fault };

    public bool IsYes { get; private init; }

    public bool IsNever { get; private init; }

    /// <summary>Whether the fault is the receiver's: then the others that wait for it are not tried in this sweep.</summary>
    public bool StopsLane { get; private init; }

    /// <summary>How long the receiver asks us to wait; null: the schedule decides.</summary>
    public TimeSpan? After { get; private init; }

    /// <summary>For the log: a word or a number, nothing of the receiver's own.</summary>
    public string Fault { get; private init; } = "";

    /// <summary>This delivery was refused; another may well be taken.</summary>
    public static DeliveryVerdict NotYet(string fault) => new() { Fault = fault };

    /// <summary>The receiver is away, too slow or overloaded.</summary>
    public static DeliveryVerdict NotNow(string fault, TimeSpan? after = null) => new() { Fault = fault, After = after, StopsLane = true };
}
