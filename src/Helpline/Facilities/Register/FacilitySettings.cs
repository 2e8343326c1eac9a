using System.Globalization;

namespace Helpline.Facilities.Register;

/// <summary>What the register is told by the settings.</summary>
/// <param name="CheckDays"><c>Facilities:CheckDays</c>: how many days a check counts, 1 to 366.</param>
/// <param name="IsDemo">The register holds invented places only; else true ones only.</param>
internal sealed record FacilitySettings(int CheckDays, bool IsDemo = false)
{
    private const string DaysKey = "Facilities:CheckDays";
    private const int MostDays = 366;

    /// <summary>What can't be understood keeps its default and is a fault.</summary>
    public static FacilitySettings From(IConfiguration configuration, bool isDemo, ICollection<string> faults)
    {
        if (configuration[DaysKey] is not { Length: > 0 } text)
        {
            return new(ShowingRules.DefaultDays, isDemo);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
        {
            return new(days, isDemo);
        }

        faults.Add($"{DaysKey} must be a whole number from 1 to {MostDays}.");
        return new(ShowingRules.DefaultDays, isDemo);
    }
}
