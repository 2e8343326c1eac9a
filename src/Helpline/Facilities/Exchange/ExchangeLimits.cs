namespace Helpline.Facilities.Exchange;

/// <summary>How much a file may hold. What is beyond is refused with the limit named, never cut.</summary>
internal static class ExchangeLimits
{
    public const int Bytes = 128 * 1024 * 1024;

    public const int Facilities = 20_000;

    /// <summary>Characters in a cell of a table or a text of a record.</summary>
    public const int Text = 16_000;

    /// <summary>More faults than these help nobody; how many there are beyond is said.</summary>
    public const int Faults = 500;
}
