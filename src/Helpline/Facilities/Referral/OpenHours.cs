using Helpline.Facilities.Register;

namespace Helpline.Facilities.Referral;

/// <summary>Whether somebody is there at an hour. No hours known for what is asked: unknown, never a guess.</summary>
internal static class OpenHours
{
    private static readonly CareKind[] Beds = [CareKind.Detox, CareKind.InPatient, CareKind.EmergencyAdmission, CareKind.WomensWard];

    /// <param name="needs">What is asked for: beds are taken at the admission, all else at the out-patient part. Empty: wherever somebody is.</param>
    /// <param name="now">By the clock there.</param>
    public static OpenState At(IReadOnlyList<OpenTime> hours, IReadOnlyList<CareKind> needs, DateTime now)
    {
        var beds = needs.Count == 0 || needs.Any(Beds.Contains);
        var visits = needs.Count == 0 || needs.Any(need => !Beds.Contains(need));
        var counting = hours.Where(time => time.For switch
        {
            null => true,
            OpenPart.Admission => beds,
            OpenPart.Outpatient or OpenPart.Registry => visits,
            _ => false,
        }).ToList();
        return counting.Count == 0 ? OpenState.Unknown : counting.Exists(time => Covers(time, now)) ? OpenState.Open : OpenState.Closed;
    }

    private static bool Covers(OpenTime time, DateTime now)
    {
        var today = time.Days.Contains(now.DayOfWeek);
        if (time.Opens is not { } opens || time.Closes is not { } closes)
        {
            return today && time.Opens is null && time.Closes is null;
        }

        var hour = TimeOnly.FromDateTime(now);
        return closes > opens
            ? today && hour >= opens && hour < closes
            : (today && hour >= opens) || (time.Days.Contains(now.AddDays(-1).DayOfWeek) && hour < closes);
    }
}
