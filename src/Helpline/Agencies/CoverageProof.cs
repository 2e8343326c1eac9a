namespace Helpline.Agencies;

/// <summary>
/// Proves that every kind, in every region of every covered country and where the region is not known, reaches exactly one
/// primary queue, and that no kind reaches a body it is about. Kinds about the operating body are not taken here at all.
/// </summary>
internal sealed class CoverageProof(TipKinds kinds, IReadOnlyList<RegionCode> regions, string? operatingBody)
{
    public void Check(IReadOnlyList<AgencyEntry> agencies, FaultList faults)
    {
        foreach (var entry in agencies)
        {
            CheckAbout(entry, faults);
        }

        var countries = agencies.Select(e => e.Agency.Country).Where(c => regions.Any(r => r.Country == c)).Distinct();
        foreach (var country in countries.Order(StringComparer.Ordinal))
        {
            foreach (var kind in kinds.All.Where(k => operatingBody is null || !k.About.Contains(operatingBody)))
            {
                CheckKind(kind, country, agencies, faults);
            }
        }
    }

    private static string Named(IEnumerable<string?> places) => string.Join(", ", places.Select(p => p ?? Competence.Unknown));

    private void CheckAbout(AgencyEntry entry, FaultList faults)
    {
        foreach (var (queue, line) in entry.Agency.Queues.Zip(entry.QueueLines))
        {
            var reached = queue.Takes.SelectMany(t => t.Kinds).Distinct()
                .Where(k => kinds.Find(k)?.About.Contains(entry.Agency.Body) == true);
            foreach (var kind in reached)
            {
                faults.Add(line, "about-itself", $"{entry.Agency.Code}/{queue.Code}: '{kind}' is about a body such as this one ({entry.Agency.Body}) and must not reach it.");
            }
        }
    }

    private void CheckKind(TipKind kind, string country, IReadOnlyList<AgencyEntry> agencies, FaultList faults)
    {
        var places = regions.Where(r => r.Country == country).Select(r => (string?)r.Code).Append(null);
        var reached = places.ToLookup(p => p ?? "", p => Primaries(kind, country, p, agencies));
        var none = reached.Where(g => g.First().Count == 0).Select(g => g.Key.Length == 0 ? null : g.Key).ToList();
        if (none.Count > 0)
        {
            faults.Add(0, "not-covered", $"'{kind.Value}' in {country} reaches no primary queue in: {Named(none)}.");
        }

        foreach (var group in reached.Where(g => g.First().Count > 1).GroupBy(g => string.Join(" and ", g.First().Select(q => q.Name))))
        {
            var line = group.First().First()[^1].Line;
            faults.Add(line, "covered-twice", $"'{kind.Value}' in {country} reaches {group.Key} in: {Named(group.Select(g => g.Key.Length == 0 ? null : g.Key))}.");
        }
    }

    private static List<(string Name, int Line)> Primaries(TipKind kind, string country, string? region, IReadOnlyList<AgencyEntry> agencies) =>
        [.. from entry in agencies
            from queue in entry.Agency.Queues.Zip(entry.QueueLines)
            where queue.First.IsPrimary && queue.First.Takes.Any(t => t.Takes(kind.Value, country, region))
            select ($"{entry.Agency.Code}/{queue.First.Code}", queue.Second)];
}
