namespace Helpline.Upkeep;

/// <summary>What a demo shows at its first start, once: sign-in links by agency, and the passphrase of its keys.</summary>
internal sealed record DemoSeats(IReadOnlyList<KeyValuePair<string, string>> Links, string Passphrase)
{
    public override string ToString() => "[sealed]";
}
