using System.Security.Cryptography;
using System.Text.Json;

namespace Helpline.Dialogs.Model;

/// <summary>Texts by language and key. A text that the reader let through is there in every language.</summary>
internal sealed class TextTable(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> byLanguage)
{
    public string Get(string? language, string key) =>
        byLanguage.TryGetValue(language ?? Languages.BeforeChosen, out var texts) && texts.TryGetValue(key, out var text)
            ? text
            : "";

    /// <summary>SHA-256 of all of it, whatever the order of writing.</summary>
    public string Digest()
    {
        var lines = from language in Languages.All
                    from text in byLanguage.GetValueOrDefault(language, new Dictionary<string, string>()).OrderBy(text => text.Key, StringComparer.Ordinal)
                    select new[] { language, text.Key, text.Value };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(lines)));
    }
}
