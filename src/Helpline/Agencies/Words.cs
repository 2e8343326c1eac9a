namespace Helpline.Agencies;

/// <summary>One text in the four languages, all of them present.</summary>
internal sealed record Words(string Kk, string Ru, string Ky, string En)
{
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "ky", "en"];

    /// <summary>The text in a language; an unlisted code gets Russian, which most people here read.</summary>
    public string In(string language) => language switch
    {
        "kk" => Kk,
        "ky" => Ky,
        "en" => En,
        _ => Ru,
    };

    /// <summary>Several names as one, for a reader who must know of all of them.</summary>
    public static Words Joined(IReadOnlyList<Words> all) => new(
        string.Join(" + ", all.Select(w => w.Kk)),
        string.Join(" + ", all.Select(w => w.Ru)),
        string.Join(" + ", all.Select(w => w.Ky)),
        string.Join(" + ", all.Select(w => w.En)));
}
