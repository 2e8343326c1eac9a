namespace Helpline.Facilities.Register;

/// <summary>A text in the languages in which somebody gave it. Never translated or transliterated by the program.</summary>
internal sealed record LocalText(string? Kk = null, string? Ru = null, string? Ky = null, string? En = null)
{
    public static LocalText None { get; } = new();

    public bool IsEmpty => (Kk ?? Ru ?? Ky ?? En) is null;

    /// <summary>The text in this language, else in the language that most people here read; null: there is none.</summary>
    public string? In(string language) =>
        language switch { "kk" => Kk, "ky" => Ky, "en" => En, _ => Ru } ?? Ru ?? (language == "ky" ? Ky ?? Kk : Kk ?? Ky) ?? En;

    /// <summary>Every form given, each once.</summary>
    public IEnumerable<string> All() => new[] { Kk, Ru, Ky, En }.OfType<string>().Distinct();
}
