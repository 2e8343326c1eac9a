namespace Helpline.Facilities.Register;

/// <summary>
/// What was checked holds for the facts as they were then. A call no longer counts once phones, hours, name, place, address or tax
/// number are others; a look into the licence register no longer counts once name, place, address or tax number are. Whatever brings
/// the change, and for ever: no later save, and no file, makes an outdated check count again.
/// </summary>
internal static class Rechecking
{
    /// <param name="before">As the register has it.</param>
    /// <param name="wanted">As somebody wants it saved.</param>
    /// <returns>The wanted, with those checks outdated that were made before the change.</returns>
    public static Facility Of(Facility before, Facility wanted)
    {
        var isAnother = FacilityJson.Write(Identity(before)) != FacilityJson.Write(Identity(wanted));
        var isChanged = isAnother || FacilityJson.Write(Reached(before)) != FacilityJson.Write(Reached(wanted));
        return wanted with
        {
            Checks = Marked(before.Checks, wanted.Checks, check => isChanged || check.Outdated, check => check with { Outdated = false }, check => check with { Outdated = true }),
            Licences = Marked(before.Licences, wanted.Licences, licence => isAnother || licence.Outdated, licence => licence with { Outdated = false }, licence => licence with { Outdated = true }),
        };
    }

    /// <summary>All that the register has, in its order, and what only the other has: never takes a check back.</summary>
    public static IReadOnlyList<FacilityCheck> Union(IReadOnlyList<FacilityCheck> register, IReadOnlyList<FacilityCheck> other) =>
        Union(register, other, check => check with { Outdated = false }, check => check.On, check => check.Confirmed);

    /// <summary>The same for looks into the licence register.</summary>
    public static IReadOnlyList<Licence> Union(IReadOnlyList<Licence> register, IReadOnlyList<Licence> other) =>
        Union(register, other, licence => licence with { Outdated = false }, licence => licence.CheckedOn, licence => licence.Result == LicenceResult.Seen);

    // Of one day the last counts: nobody knows which came later, so that what speaks for the facility goes before what speaks against it.
    private static IReadOnlyList<T> Union<T>(IReadOnlyList<T> register, IReadOnlyList<T> other, Func<T, T> bare, Func<T, DateOnly> day, Func<T, bool> isGood)
        where T : notnull
    {
        var known = register.CountBy(bare).ToDictionary();
        var more = other.Where(one => !TookOne(known, bare(one))).ToList();
        return [.. more.Where(isGood).Concat(register).Concat(more.Where(one => !isGood(one))).OrderBy(day)];
    }

    // Counted, since the same may be recorded once before a change and once more after it.
    private static IReadOnlyList<T> Marked<T>(IReadOnlyList<T> before, IReadOnlyList<T> wanted, Func<T, bool> isOut, Func<T, T> bare, Func<T, T> outdated)
        where T : notnull
    {
        var due = before.Where(isOut).CountBy(bare).ToDictionary();
        return [.. wanted.Select(one => TookOne(due, bare(one)) ? outdated(one) : one)];
    }

    private static bool TookOne<T>(Dictionary<T, int> counts, T one)
        where T : notnull
    {
        var left = counts.GetValueOrDefault(one);
        counts[one] = Math.Max(0, left - 1);
        return left > 0;
    }

    private static Facility Identity(Facility facility) => new()
    {
        Id = facility.Id,
        Country = facility.Country,
        Region = facility.Region,
        Settlement = facility.Settlement,
        City = facility.City,
        Name = facility.Name,
        TaxNumber = facility.TaxNumber,
        Address = facility.Address,
        Origin = new("", ""),
    };

    private static Facility Reached(Facility facility) => Identity(facility) with { Phones = facility.Phones, Hours = facility.Hours };
}
