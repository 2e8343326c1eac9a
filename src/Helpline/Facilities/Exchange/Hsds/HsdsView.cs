using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>
/// For whom an exchange is written. The public one shows a badge as it stands today, phones only of what may be offered, and
/// never who checked, by what evidence, or a note.
/// </summary>
/// <param name="Language">Of the texts: kk, ru, ky or en.</param>
/// <param name="IsPublic">False: an operator's own file, from which the register can be filled again.</param>
/// <param name="BadgeOf">What is said of the licence.</param>
/// <param name="ShowsPhones">Whether the phones stand in it.</param>
internal sealed record HsdsView(string Language, bool IsPublic, Func<Facility, Badge> BadgeOf, Func<Facility, bool> ShowsPhones)
{
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "ky", "en"];

    /// <summary>The badge is that of the newest check whatever its age, so that a file does not change by lying.</summary>
    public static HsdsView Full(string language) => new(language, IsPublic: false, LastBadge, _ => true);

    /// <param name="todayIn">The day in a country.</param>
    public static HsdsView Public(string language, Func<string, DateOnly> todayIn, int days) => new(
        language,
        IsPublic: true,
        facility => Badge.Of(facility, todayIn(facility.Country), days),
        facility => ShowingRules.MayBeOffered(facility, todayIn(facility.Country), days));

    private static Badge LastBadge(Facility facility) => facility.Licences.OrderBy(licence => licence.CheckedOn).LastOrDefault() is { Outdated: false } newest
        ? new(newest.Result == LicenceResult.Seen ? BadgeKind.Seen : BadgeKind.NotFound, newest.CheckedOn)
        : new(facility.Ownership == Ownership.State ? BadgeKind.State : BadgeKind.Unknown, null);
}
