using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Helpline.Agencies;

/// <summary>The few coded facts of a tip that stay readable. Of a restricted kind it tells nothing but that, and the day.</summary>
internal sealed record TipLabel(string Kind, string Country, string Region, string Urgency, DateOnly Day)
{
    public const string Restricted = "restricted";

    /// <summary>The label that stands in the clear.</summary>
    public static TipLabel Of(TipKind kind, string country, string? region, string urgency, DateOnly day) => kind.Restricted
        ? new(Restricted, "", "", "", day)
        : new(kind.Value, country, region ?? "", urgency, day);

    /// <summary>Sorted, minimal JSON: the same label always has the same bytes.</summary>
    public string Canonical() =>
        $$"""{"country":{{Quoted(Country)}},"day":"{{Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}","kind":{{Quoted(Kind)}},"region":{{Quoted(Region)}},"urgency":{{Quoted(Urgency)}}}""";

    /// <summary>What a sealed body is bound to: the key that answers go to, label, tip, version, and for an addition its own id.</summary>
    public byte[] Aad(byte[] tipId, byte[] partId, string answerKid)
    {
        var part = tipId.AsSpan().SequenceEqual(partId) ? "" : $",\"part\":\"{Id(partId)}\"";
        return Encoding.UTF8.GetBytes($$"""{"answerKey":"{{answerKid}}","label":{{Canonical()}}{{part}},"tip":"{{Id(tipId)}}","version":1}""");
    }

    /// <summary>A label from its canonical JSON, as we wrote it ourselves.</summary>
    public static TipLabel Read(string canonical)
    {
        using var json = JsonDocument.Parse(canonical);
        string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
        return new(Text("kind"), Text("country"), Text("region"), Text("urgency"), DateOnly.ParseExact(Text("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string Id(byte[] id) => System.Buffers.Text.Base64Url.EncodeToString(id);
}
