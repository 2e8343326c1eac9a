namespace Helpline.Dialogs.Model;

/// <summary>Texts by language and key. A text that the reader let through is there in every language.</summary>
internal sealed class TextTable(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> byLanguage)
{
    public string Get(string? language, string key) =>
        byLanguage.TryGetValue(language ?? Languages.BeforeChosen, out var texts) && texts.TryGetValue(key, out var text)
            ? text
            : "";
}
