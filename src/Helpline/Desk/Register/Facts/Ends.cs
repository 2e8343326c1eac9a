using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Facts;

/// <summary>Until when something of a facility counts: its last call, its last licence check, the licence itself.</summary>
/// <param name="Key">The key of its word.</param>
/// <param name="On">The last day on which it counts.</param>
internal sealed record Ends(string Key, DateOnly On)
{
    public static IReadOnlyList<Ends> Of(Facility facility, int days)
    {
        var ends = new List<Ends>();
        if (ShowingRules.Confirmed(facility) is { } call)
        {
            ends.Add(new("ends.call", call.AddDays(days)));
        }

        if (facility.Licences.OrderBy(one => one.CheckedOn).LastOrDefault() is { Outdated: false } licence)
        {
            ends.Add(new("ends.check", licence.CheckedOn.AddDays(days)));
            if (licence.ValidUntil is { } until)
            {
                ends.Add(new("ends.licence", until));
            }
        }

        return [.. ends.OrderBy(one => one.On)];
    }
}
