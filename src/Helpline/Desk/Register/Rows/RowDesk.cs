using System.Globalization;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Rows;

/// <summary>One facility between its page and the register: what was shown, and saving on top of exactly that. Never writes over what somebody else saved.</summary>
internal sealed class RowDesk(FacilityRegister register, Almanac almanac)
{
    private const int LongestId = 64;

    /// <returns>The version in force of the facility that the address names; null: there is none.</returns>
    public Task<FacilityVersion?> FindAsync(Visit visit) => IdOf(visit) is { Length: > 0 and <= LongestId } id
        ? register.FindVersionAsync(id, visit.Stop)
        : Task.FromResult<FacilityVersion?>(null);

    public Task<IReadOnlyList<FacilityVersion>> HistoryAsync(string id, CancellationToken stop) => register.HistoryAsync(id, stop);

    /// <summary>The number of the version that the form was made from.</summary>
    public static int ShownIn(Fields form) => int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <param name="shown">The number of the version that this person saw; 0: a new facility.</param>
    public Task<SaveOutcome> SaveAsync(Visit visit, Facility facility, int shown, ChangeKind how) =>
        register.SaveAsync(facility, shown, how, visit.By, visit.Stop);

    /// <summary>The version that this person saw; the newest one where the form names none that exists.</summary>
    public async Task<FacilityVersion> SeenAsync(FacilityVersion now, Fields form, CancellationToken stop)
    {
        var shown = ShownIn(form);
        return shown == now.Number
            ? now
            : (await register.HistoryAsync(now.Facility.Id, stop)).FirstOrDefault(version => version.Number == shown) ?? now;
    }

    /// <summary>The day there, as a field for days has it.</summary>
    public string Today(Facility facility) => Facts.FactWords.Day(almanac.Today(facility.Country));

    /// <summary>The rules of a row, as faults of a form.</summary>
    public IReadOnlyList<FieldFault> Faults(Facility facility, Wording words) =>
        [.. almanac.Faults(facility).Select(fault => FaultWords.Of(fault, words))];

    private static string IdOf(Visit visit) => visit.Context.Request.RouteValues["id"] as string ?? "";
}
