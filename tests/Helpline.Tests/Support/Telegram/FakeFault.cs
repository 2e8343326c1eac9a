namespace Helpline.Tests.Support.Telegram;

/// <summary>How a Bot API fails one call.</summary>
/// <param name="Kind">What the bot gets.</param>
/// <param name="Number">The status of an error, the seconds of a 429.</param>
/// <param name="AfterDoing">The call is carried out and only its answer is spoiled.</param>
internal sealed record FakeFault(FaultKind Kind, int Number = 0, bool AfterDoing = false)
{
    /// <summary>With kind <see cref="FaultKind.Refused"/>: what is said.</summary>
    internal string Says { get; init; } = "Internal Server Error";

    internal static FakeFault ServerError => new(FaultKind.Refused, 500);

    internal static FakeFault TooMany(int seconds) => new(FaultKind.TooMany, seconds);

    internal static FakeFault Refused(int code, string says) => new(FaultKind.Refused, code) { Says = says };
}
