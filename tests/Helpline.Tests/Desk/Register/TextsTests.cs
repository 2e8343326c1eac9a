using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Desk.Register;

/// <summary>The words of the register's pages: four languages with equal keys, all of them used, and no word that promises a licence.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] Languages = ["kk", "ru", "ky", "en"];
    private static readonly string Folder = Repository.Path("src", "Helpline", "Desk", "Register");

    [Fact]
    public void Every_language_has_the_same_keys_with_the_same_placeholders()
    {
        var english = Book("en");
        foreach (var language in Languages)
        {
            var book = Book(language);
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), book.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, text) in book)
            {
                Assert.False(string.IsNullOrWhiteSpace(text), $"{language} {key}");
                Assert.True(Placeholders(english[key]).SetEquals(Placeholders(text)), $"{language} {key}");
            }
        }
    }

    [Fact]
    public void Every_key_that_the_code_names_is_there()
    {
        var book = Book("en");
        var code = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Where(key => !key.EndsWith('.')));
        Assert.All(code, key => Assert.True(book.ContainsKey(key), key));
    }

    [Fact]
    public void Languages_are_not_copies_of_each_other()
    {
        var books = Languages.Select(Book).ToList();
        Assert.DoesNotContain(books[0].Keys, key => books.Select(book => book[key]).Distinct().Count() == 1);
    }

    [Theory]
    [InlineData("en", "licensed")]
    [InlineData("ru", "лицензирован")]
    [InlineData("kk", "лицензияланған")]
    [InlineData("ky", "лицензияланган")]
    public void No_text_calls_a_place_licensed(string language, string word) =>
        Assert.DoesNotContain(Book(language).Values, text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Book(string language) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "Texts", $"texts.{language}.json")))!.AsObject().ToDictionary(text => text.Key, text => text.Value!.GetValue<string>());

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[wW]ords(?:\\[|\\.Fill\\()\"([a-zA-Z.-]+)\"")]
    private static partial Regex Named();
}
