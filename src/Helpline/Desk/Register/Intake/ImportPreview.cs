using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Intake;

/// <summary>What an editor was shown of an import, until it is confirmed or half an hour has passed. Holds what was shown and nothing else.</summary>
/// <param name="Id">Random; stands in the form that confirms.</param>
/// <param name="FileName">As the browser named it.</param>
/// <param name="Plan">What would be saved.</param>
/// <param name="Before">The versions that the changed ones were compared with, by facility.</param>
/// <param name="MadeAt">When it was shown.</param>
internal sealed record ImportPreview(
    string Id, string FileName, ImportPlan Plan, IReadOnlyDictionary<string, FacilityVersion> Before, DateTimeOffset MadeAt)
{
    /// <summary>On top of which version each row is saved; 0: of none.</summary>
    public IReadOnlyDictionary<string, int> Expected => Plan.New.Concat(Plan.Changed)
        .ToDictionary(facility => facility.Id, facility => Before.GetValueOrDefault(facility.Id)?.Number ?? 0, StringComparer.Ordinal);
}
