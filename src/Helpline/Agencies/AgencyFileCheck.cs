using System.Text.RegularExpressions;

namespace Helpline.Agencies;

/// <summary>Holds each agency of a file against the kinds, bodies and regions there are.</summary>
internal sealed partial class AgencyFileCheck(TipKinds kinds, IReadOnlyList<RegionCode> regions, bool allowHttp, FaultList faults)
{
    private readonly HashSet<string> _countries = [.. regions.Select(r => r.Country)];

    public void Check(AgencyFile file, IReadOnlyList<string> known)
    {
        var codes = file.Agencies.Select(e => e.Agency.Code).Concat(known).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in file.Agencies.GroupBy(e => e.Agency.Code).SelectMany(g => g.Skip(1)))
        {
            faults.Add(twice.Line, "duplicate-agency", $"{twice.Agency.Code} stands twice.");
        }

        if (file.OperatingBody is { } operating && !Bodies.All.Contains(operating))
        {
            faults.Add(0, "unknown-body", $"The operating body '{operating}' is no body we know. Known: {string.Join(", ", Bodies.All)}.");
        }

        foreach (var entry in file.Agencies)
        {
            CheckAgency(entry, codes);
        }
    }

    private void CheckAgency(AgencyEntry entry, HashSet<string> codes)
    {
        var agency = entry.Agency;
        CheckCode(agency.Code, entry.Line);
        if (agency.Body.Length > 0 && !Bodies.All.Contains(agency.Body))
        {
            faults.Add(entry.Line, "unknown-body", $"{agency.Code}: '{agency.Body}' is no body we know. Known: {string.Join(", ", Bodies.All)}.");
        }

        CheckCountry(agency.Country, entry.Line);
        if (agency.SupervisedBy is { } supervisor && (!codes.Contains(supervisor) || supervisor == agency.Code))
        {
            faults.Add(entry.Line, "unknown-supervisor", $"{agency.Code}: '{supervisor}' is no other agency here.");
        }

        foreach (var (queue, line) in agency.Queues.Zip(entry.QueueLines))
        {
            CheckQueue(queue, line);
        }

        foreach (var (twice, line) in agency.Queues.Zip(entry.QueueLines).GroupBy(q => q.First.Code).SelectMany(g => g.Skip(1)))
        {
            faults.Add(line, "duplicate-queue", $"{agency.Code}: the queue '{twice.Code}' stands twice.");
        }
    }

    private void CheckQueue(AgencyQueue queue, int line)
    {
        CheckCode(queue.Code, line);
        CheckRoad(queue, line);
        foreach (var takes in queue.Takes)
        {
            CheckCountry(takes.Country, line);
            foreach (var kind in takes.Kinds.Where(k => kinds.Find(k) is null))
            {
                faults.Add(line, "unknown-kind", $"'{kind}' is no kind of tip.");
            }

            foreach (var twice in takes.Kinds.Concat(takes.Regions).GroupBy(k => k).Where(g => g.Count() > 1))
            {
                faults.Add(line, "named-twice", $"'{twice.Key}' is named twice.");
            }

            foreach (var region in takes.Regions.Where(r => r != Competence.Unknown && !regions.Contains(new(takes.Country, r))))
            {
                faults.Add(line, "unknown-region", $"'{region}' is no region of {takes.Country}.");
            }
        }
    }

    private void CheckRoad(AgencyQueue queue, int line)
    {
        if (queue.Transport is not (AgencyQueue.Desk or AgencyQueue.Webhook))
        {
            faults.Add(line, "unknown-transport", $"'{queue.Transport}' is no road we know: {AgencyQueue.Desk}, {AgencyQueue.Webhook}.");
        }
        else if (queue.Transport == AgencyQueue.Desk && queue.Url is not null)
        {
            faults.Add(line, "url-unused", $"{queue.Code}: only a queue by webhook has a url.");
        }
        else if (queue.Transport == AgencyQueue.Webhook && !IsAddress(queue.Url))
        {
            faults.Add(line, "bad-url", $"{queue.Code}: a webhook needs a url that begins with https, without a user's name and without a fragment.");
        }
    }

    private bool IsAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (allowHttp && address.Scheme == Uri.UriSchemeHttp))
        && address is { Host.Length: > 0, UserInfo.Length: 0, Fragment.Length: 0 };

    private void CheckCountry(string country, int line)
    {
        if (country.Length > 0 && !_countries.Contains(country))
        {
            faults.Add(line, "unknown-country", $"'{country}' is no country we have regions of.");
        }
    }

    private void CheckCode(string code, int line)
    {
        if (code.Length > 0 && !Code().IsMatch(code))
        {
            faults.Add(line, "bad-code", $"'{code}': small letters, digits and dashes, at most 40.");
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex Code();
}
