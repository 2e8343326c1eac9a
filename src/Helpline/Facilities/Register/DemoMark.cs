using System.Text.RegularExpressions;

namespace Helpline.Facilities.Register;

/// <summary>
/// Tells an invented place from a true one. One sign is enough to make a row an invented one, so that half a mark never slips
/// into a true register; <see cref="FacilityFaults"/> then asks for all signs.
/// </summary>
internal static partial class DemoMark
{
    public static bool IsOn(Facility facility) =>
        facility.Id.StartsWith("demo-", StringComparison.Ordinal)
        || facility.Name.All().Concat(facility.AlsoNamed).Any(Marks)
        || facility.Phones.Any(phone => IsPractice(phone.Number));

    public static bool Marks(string name) => Word().IsMatch(name);

    /// <summary>A number that nobody has: +7 000 000 00 0N or +996 000 000 00N.</summary>
    public static bool IsPractice(string number) => Number().IsMatch(number);

    [GeneratedRegex(@"\bDEMO\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(\+7000000000|\+99600000000)[0-9]\z")]
    private static partial Regex Number();
}
