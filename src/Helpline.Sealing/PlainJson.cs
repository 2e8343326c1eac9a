using System.Text;

namespace Helpline.Sealing;

/// <summary>
/// Writes a flat JSON object with as few escapes as RFC 8259 section 7 allows: letters of every script stay as they are.
/// Text that went through <see cref="Clean"/> costs at most three bytes a UTF-16 unit.
/// </summary>
internal static class PlainJson
{
    private const char FirstControlPicture = '\u2400';

    /// <summary>Lone surrogates become U+FFFD; control characters but tab and line ends become their pictures (U+2400 on), so that nothing vanishes.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r') ? (Rune)(FirstControlPicture + rune.Value) : rune);
        }

        return clean.ToString();
    }

    /// <summary>An object of text members in their order.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> members) =>
        Encoding.UTF8.GetBytes(Object(members.Select(member => KeyValuePair.Create(member.Key, Quote(member.Value)))));

    /// <summary>An object whose values are JSON already.</summary>
    public static string Object(IEnumerable<KeyValuePair<string, string>> members) =>
        "{" + string.Join(',', members.Select(member => Quote(member.Key) + ":" + member.Value)) + "}";

    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Escape(rune.Value) is { } escape ? json.Append(escape) : json.Append(rune);
        }

        return json.Append('"').ToString();
    }

    private static string? Escape(int rune) => rune switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{rune:x4}",
        _ => null,
    };
}
