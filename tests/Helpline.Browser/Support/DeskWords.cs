using System.Text.Json;

namespace Helpline.Browser.Support;

/// <summary>The desk's own words in one language, from the file that the page itself reads.</summary>
internal sealed class DeskWords(string language)
{
    private readonly Dictionary<string, string> words = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Desk", "Bundle", $"texts.{language}.json")))!;

    internal string this[string key] => words[key];
}
