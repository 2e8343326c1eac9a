using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Desk.Bundle;

/// <summary>The words of the inbox: four languages with equal keys, all of them used, and the citizen's sentences as the citizen reads them.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] Languages = ["kk", "ru", "ky", "en"];
    private static readonly string Folder = Repository.Path("src", "Helpline", "Desk", "Bundle");

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
        var named = Directory.EnumerateFiles(Folder, "*.js").SelectMany(f => Named().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));
        Assert.Empty(named.Where(key => !book.ContainsKey(key)).Distinct());
    }

    [Fact]
    public void Languages_are_not_copies_of_each_other()
    {
        var books = Languages.Select(Book).ToList();
        var same = books[0].Keys.Where(key => books.Select(b => b[key]).Distinct().Count() == 1);
        Assert.Empty(same);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public void The_sentence_beside_a_state_is_the_one_that_the_citizen_reads(string language)
    {
        var phrases = File.ReadAllLines(Repository.Path("dialogs", "phrases", $"texts.{language}.yaml"))
            .Select(line => Phrase().Match(line)).Where(m => m.Success).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        foreach (var (key, text) in Book(language).Where(t => t.Key.StartsWith("reads.", StringComparison.Ordinal)))
        {
            Assert.Equal(phrases["tip-state." + key["reads.".Length..]], text);
        }
    }

    private static Dictionary<string, string> Book(string language) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"texts.{language}.json")))!.AsObject().ToDictionary(t => t.Key, t => t.Value!.GetValue<string>());

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bt\('([a-z.-]+)'")]
    private static partial Regex Named();

    [GeneratedRegex("^([a-z.-]+): \"(.*)\"$")]
    private static partial Regex Phrase();
}
