using System.Net;
using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>
/// Reads a page's forms and its visible words. Knows just enough HTML for pages that are well formed;
/// a page that confuses it would be worth a look anyway.
/// </summary>
internal sealed partial class HtmlPage
{
    internal HtmlPage(string html)
    {
        Html = html;
        Forms = [.. FormTag().Matches(html).Select(match => ReadForm(Attributes(match.Groups[1].Value), match.Groups[2].Value))];
        Text = WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(html, " "), " "));
    }

    internal string Html { get; }

    internal IReadOnlyList<HtmlForm> Forms { get; }

    /// <summary>The visible words, entities resolved.</summary>
    internal string Text { get; }

    private static HtmlForm ReadForm(IReadOnlyDictionary<string, string> form, string inner)
    {
        var fields = new List<KeyValuePair<string, string>>();
        string? typed = null;
        foreach (var input in InputTag().Matches(inner).Select(match => Attributes(match.Groups[1].Value)))
        {
            if (!input.TryGetValue("name", out var name))
            {
                continue;
            }

            typed = input.GetValueOrDefault("type", "text") is "text" or "search" ? name : typed;
            fields.Add(new(name, input.GetValueOrDefault("value", "")));
        }

        foreach (Match area in AreaTag().Matches(inner))
        {
            typed = Attributes(area.Groups[1].Value)["name"];
            fields.Add(new(typed, WebUtility.HtmlDecode(area.Groups[2].Value)));
        }

        return new HtmlForm(form.GetValueOrDefault("action", ""), form.GetValueOrDefault("method", "get").ToLowerInvariant(), fields, typed, Buttons(inner));
    }

    private static List<HtmlButton> Buttons(string inner) =>
        [.. ButtonTag().Matches(inner)
            .Select(match => (Own: Attributes(match.Groups[1].Value), Label: match.Groups[2].Value))
            .Where(button => button.Own.GetValueOrDefault("type", "submit") == "submit" && !button.Own.ContainsKey("disabled"))
            .Select(button => new HtmlButton(
                button.Own.GetValueOrDefault("name", ""),
                button.Own.GetValueOrDefault("value", ""),
                WebUtility.HtmlDecode(Tag().Replace(button.Label, "")).Trim()))];

    private static Dictionary<string, string> Attributes(string tag) =>
        Attribute().Matches(tag)
            .DistinctBy(match => match.Groups[1].Value.ToLowerInvariant())
            .ToDictionary(match => match.Groups[1].Value.ToLowerInvariant(), match => WebUtility.HtmlDecode(match.Groups[2].Value + match.Groups[3].Value));

    [GeneratedRegex("<form\\b([^>]*)>(.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FormTag();

    [GeneratedRegex("<input\\b([^>]*)>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex InputTag();

    [GeneratedRegex("<textarea\\b([^>]*)>\\n?(.*?)</textarea>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex AreaTag();

    [GeneratedRegex("<button\\b([^>]*)>(.*?)</button>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex ButtonTag();

    [GeneratedRegex("([a-zA-Z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?")]
    private static partial Regex Attribute();

    [GeneratedRegex("<(?:style|script|head)\\b.*?</(?:style|script|head)>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
