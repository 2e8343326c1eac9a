namespace Helpline.Channels.Telegram.Api;

/// <summary>How long a call may take, and how much its answer may hold.</summary>
internal sealed record CallLimits(TimeSpan Time, int Bytes)
{
    /// <summary>For all calls but the one that fetches updates.</summary>
    internal static readonly CallLimits Usual = new(TimeSpan.FromSeconds(15), 1 << 20);

    /// <summary>For a call in which Telegram itself waits.</summary>
    internal static CallLimits Waiting(TimeSpan wait) => new(wait + TimeSpan.FromSeconds(10), 8 << 20);
}
