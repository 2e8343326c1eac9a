using Helpline.Sealing;

namespace Helpline.Agencies;

/// <summary>Verifies the statements about an agency's keys against its root. A key that fails is never used.</summary>
internal static class KeyCheck
{
    /// <summary>The statements that hold, by their compact form.</summary>
    public static IReadOnlyList<(string Jws, KeyStatement Statement)> Verified(string agency, SignedKeys keys) =>
        [.. from jws in keys.Statements
            let verified = CertifiedKey.Verify(jws, keys.Root).Statement
            where verified is not null && verified.Agency == agency
            select (jws, verified)];

    /// <summary>Says which statements of an entry do not hold, and refuses another root than the one that is known.</summary>
    public static void Check(AgencyEntry entry, string? knownRoot, FaultList faults)
    {
        if (entry.Keys is not { } keys)
        {
            return;
        }

        if (knownRoot is not null && knownRoot != keys.Root)
        {
            faults.Add(entry.Line, "root-changed", $"{entry.Agency.Code}: another root than the one imported before. A new root needs a new agency code.");
        }

        var good = Verified(entry.Agency.Code, keys).Select(v => v.Jws).ToHashSet(StringComparer.Ordinal);
        foreach (var (jws, at) in keys.Statements.Select((jws, i) => (jws, i + 1)).Where(k => !good.Contains(k.jws)))
        {
            faults.Add(entry.Line, "key-refused", $"{entry.Agency.Code}: key {at} is not signed for this agency by its root ({CertifiedKey.Verify(jws, keys.Root).Fault}).");
        }
    }
}
