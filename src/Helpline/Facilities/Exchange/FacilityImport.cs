using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange;

/// <summary>
/// Takes a sheet without faults into the register: all of it in one transaction, or nothing. Puts nothing on show and takes nothing
/// off: that stays as the register has it, unless the caller restores a register and says so. Deletes nothing, and takes no recorded check back.
/// </summary>
internal sealed class FacilityImport(FacilityRegister register)
{
    private const string By = "import";

    /// <param name="keepPublished">True: what is on show follows the sheet.</param>
    public async Task<ImportPlan> PlanAsync(FacilitySheet sheet, bool keepPublished, CancellationToken cancellation)
    {
        if (sheet.Faults.Count > 0)
        {
            throw new InvalidOperationException("A sheet with faults is never imported.");
        }

        var known = (await register.AllAsync(cancellation)).ToDictionary(facility => facility.Id, StringComparer.Ordinal);
        var wanted = sheet.Rows.Select(row => Merged(row, known.GetValueOrDefault(row.Facility.Id), keepPublished)).ToList();
        var changed = wanted.Where(facility => known.TryGetValue(facility.Id, out var before) && !AreSame(before, facility)).ToList();
        var added = wanted.Where(facility => !known.ContainsKey(facility.Id)).ToList();
        return new(added, changed, wanted.Count - changed.Count - added.Count);
    }

    public Task RunAsync(ImportPlan plan, CancellationToken cancellation) =>
        plan.IsEmpty ? Task.CompletedTask : register.SaveAsync([.. plan.New, .. plan.Changed], ChangeKind.Import, By, cancellation);

    private static Facility Merged(FacilityRow row, Facility? before, bool keepPublished) => row.Facility with
    {
        Published = keepPublished && row.IsWhole ? row.Facility.Published : before?.Published ?? false,
        Licences = Rechecking.Union(before?.Licences ?? [], row.Facility.Licences),
        Checks = Rechecking.Union(before?.Checks ?? [], row.Facility.Checks),
    };

    private static bool AreSame(Facility one, Facility other) =>
        string.Equals(FacilityJson.Write(one), FacilityJson.Write(other), StringComparison.Ordinal);
}
