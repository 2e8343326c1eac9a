using Helpline.Sealing;

namespace Helpline.Agencies;

/// <summary>All agencies in force and their verified keys, as one unchanging picture.</summary>
/// <param name="Keys">Verified statements by agency code.</param>
internal sealed record AgencyBook(
    IReadOnlyList<Agency> Agencies,
    ILookup<string, KeyStatement> Keys,
    string? OperatingBody,
    TipKinds Kinds)
{
    public Agency? Find(string code) => Agencies.FirstOrDefault(a => a.Code == code);

    /// <summary>Every key for which a tip of this day must be wrapped, the recovery keys too; empty when no key for daily use is among them.</summary>
    public IReadOnlyList<AgencyKey> UsableKeys(string agency, DateOnly day)
    {
        var current = Keys[agency].Where(k => k.IsCurrent(day) && k.Use != KeyUse.Answers).ToList();
        return current.Exists(k => k.Use == KeyUse.Encryption)
            ? [.. current.Select(k => new AgencyKey(k.Kid, k.Jwk, k.From, k.To, k.Use == KeyUse.Recovery))]
            : [];
    }

    /// <summary>Keys with which the agency's answers may be signed, the expired ones too: an old answer stays readable.</summary>
    public IEnumerable<KeyStatement> AnswerKeys(string agency) => Keys[agency].Where(k => k.Use == KeyUse.Answers);

    /// <summary>Whether tips of a kind are taken here: not when they are about the body that runs this server.</summary>
    public bool Takes(TipKind kind) => OperatingBody is null || !kind.About.Contains(OperatingBody);
}
