namespace Helpline.Facilities.Exchange;

/// <summary>What was read of a file. With a single fault nothing of it may be taken into the register.</summary>
/// <param name="Rows">Those that could be read.</param>
/// <param name="Faults">All of them, in the order of the file.</param>
/// <param name="Remarks">What was taken for granted, to be told to the sender.</param>
internal sealed record FacilitySheet(IReadOnlyList<FacilityRow> Rows, IReadOnlyList<ExchangeFault> Faults, IReadOnlyList<string> Remarks)
{
    /// <summary>A file that cannot be read at all.</summary>
    public static FacilitySheet Unreadable(string why, string at = "") => new([], [new ExchangeFault(at, "", why)], []);
}
