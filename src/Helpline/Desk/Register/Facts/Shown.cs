using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Facts;

/// <summary>
/// What people see of a facility now, and every reason why they do not see more. Asks <see cref="ShowingRules"/> and the referral what is so and
/// only puts the reasons into words: where there is a reason the rules say no, and where the rules say no there is a reason.
/// </summary>
/// <param name="Named">It is answered to somebody who asks for it by name.</param>
/// <param name="Offered">It is offered as a place to go.</param>
/// <param name="WhyNotNamed">Keys of words.</param>
/// <param name="WhyNotOffered">Keys of words, beyond those above.</param>
/// <param name="Badge">What is said of its licence.</param>
internal sealed record Shown(bool Named, bool Offered, IReadOnlyList<string> WhyNotNamed, IReadOnlyList<string> WhyNotOffered, Badge Badge)
{
    public static Shown Of(Facility facility, DateOnly today, int days) => new(
        ShowingRules.MayBeNamed(facility, today, days),
        ShowingRules.MayBeOffered(facility, today, days) && Treats(facility),
        [.. NotNamed(facility, today, days)],
        [.. NotOffered(facility, today, days)],
        Badge.Of(facility, today, days));

    private static bool Treats(Facility facility) => facility.Specialities.Any(Referral.Treating.Contains);

    private static IEnumerable<string> NotNamed(Facility facility, DateOnly today, int days)
    {
        if (!facility.Published)
        {
            yield return "why.unpublished";
        }

        if (facility.Status != FacilityStatus.Open)
        {
            yield return "why.status";
        }

        if (facility.Publishable == Publishable.No)
        {
            yield return "why.publishable";
        }

        if (!ShowingRules.IsChecked(facility, today, days))
        {
            yield return "why.unchecked";
        }
    }

    private static IEnumerable<string> NotOffered(Facility facility, DateOnly today, int days)
    {
        if (facility.Phones.Count == 0)
        {
            yield return "why.phone";
        }

        if (ShowingRules.Confirmed(facility) is not { } on)
        {
            yield return "why.unconfirmed";
        }
        else if (!ShowingRules.IsFresh(on, today, days))
        {
            yield return "why.old";
        }

        if (Badge.Of(facility, today, days).Kind is BadgeKind.NotFound or BadgeKind.Unknown)
        {
            yield return "why.badge";
        }

        if (!Treats(facility))
        {
            yield return "why.speciality";
        }
    }
}
