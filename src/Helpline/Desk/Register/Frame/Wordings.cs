using System.Text.Json;

namespace Helpline.Desk.Register.Frame;

/// <summary>The words of the operators' pages in all four languages, read once. Russian where nothing else was chosen.</summary>
internal sealed class Wordings
{
    public const string Default = "ru";

    /// <summary>In the order of the links, each named in itself.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Languages =
        [("kk", "Қазақша"), ("ru", "Русский"), ("ky", "Кыргызча"), ("en", "English")];

    private readonly Dictionary<string, Wording> _books;

    private Wordings(Dictionary<string, Wording> books) => _books = books;

    public static Wordings Read() => Read(Path.Combine(AppContext.BaseDirectory, "Desk", "Register", "Texts"));

    public static Wordings Read(string folder) => new(Languages.ToDictionary(
        language => language.Code,
        language => new Wording(language.Code, Book(Path.Combine(folder, $"texts.{language.Code}.json"))),
        StringComparer.Ordinal));

    public Wording Of(string? language) => _books.GetValueOrDefault(language ?? Default) ?? _books[Default];

    private static Dictionary<string, string> Book(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), WordingJson.Default.DictionaryStringString)
        ?? throw new InvalidDataException($"{path} holds no texts.");
}
