namespace Helpline.Desk.Register.Frame;

/// <summary>The words of the operators' pages in one language. A missing key is a bug and throws.</summary>
internal sealed class Wording(string language, IReadOnlyDictionary<string, string> texts)
{
    public string Language => language;

    public string this[string key] => texts[key];

    /// <summary>Null: there is no such key.</summary>
    public string? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The word for a value of ours: its kind, then its name in lower-case words (care.in-patient).</summary>
    public string Of<T>(T value)
        where T : struct, Enum => texts[KeyOf(value)];

    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = texts[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    public static string KeyOf<T>(T value)
        where T : struct, Enum => Hyphened(typeof(T).Name) + "." + Hyphened(value.ToString());

    /// <summary>WomensWard as womens-ward.</summary>
    public static string Hyphened(string name) =>
        string.Concat(name.Select((letter, place) => char.IsUpper(letter) ? (place > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
