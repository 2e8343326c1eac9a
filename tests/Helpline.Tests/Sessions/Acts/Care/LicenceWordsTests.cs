using System.Text.RegularExpressions;
using Helpline.Dialogs.Model;
using Helpline.Facilities.Register;
using Helpline.Tests.Transcripts;
using YamlDotNet.Serialization;

namespace Helpline.Tests.Sessions.Acts.Care;

/// <summary>The word for "licensed" belongs to one badge; everything else may at most speak of licences, and each place that does has its reason here.</summary>
public sealed partial class LicenceWordsTests
{
    private const string OnlyHere = "care.badge.seen";

    /// <summary>Ways of saying that somebody has a licence, in small letters.</summary>
    private static readonly string[] Licensed =
    [
        "лицензирован", "имеет лиценз", "имеющ", "лицензия есть", "есть лиценз", "с лицензией", "лицензия действ", "действующ", "лицензия имеется",
        "лицензиясы бар", "лицензияланған", "лицензия бар", "лицензиялы ", "лицензиясы жарамды",
        "лицензияланган", "лицензиялуу", "лицензиясы жарактуу",
        "licensed", "has a licence", "has a license", "licence seen", "license seen", "licence was seen", "valid licence", "with a licence", "holds a licence",
    ];

    private static readonly Dictionary<string, string> MaySpeakOfLicences = new()
    {
        ["check-licence/seen-means"] = "under the first badge only: that a licence can end",
        ["check-licence/state-means"] = "that nobody checked it",
        ["check-licence/unknown-means"] = "that nothing is known of it",
        ["check-licence/real-check"] = "what a true check needs",
        ["check-licence/where-kz"] = "where to ask",
        ["check-licence/photo"] = "that a photo proves nothing",
        ["phrases/care.badge.seen"] = "the first badge",
        ["phrases/care.badge.state"] = "that it was not checked",
        ["phrases/care.badge.unknown"] = "that nothing is known of it",
    };

    [Fact]
    public void No_text_says_that_a_place_is_licensed_but_the_first_badge()
    {
        var saying = Texts().Where(text => Says(text.Text)).Select(text => $"{text.Dialog}/{text.Key}").Distinct();

        Assert.Equal([$"phrases/{OnlyHere}"], saying);
        Assert.All(Languages.All, language => Assert.True(Says(RealBook.Book.Phrase(language, OnlyHere)), language));
    }

    [Fact]
    public void A_text_speaks_of_licences_only_for_a_reason_that_stands_here()
    {
        // Other dialogs may explain what a licence is; whoever lets one do so says why.
        var speaking = Texts()
            .Where(text => text.Text.Contains("licen", StringComparison.OrdinalIgnoreCase) || text.Text.Contains("лиценз", StringComparison.OrdinalIgnoreCase))
            .Where(text => text.Dialog is "find-care" or "check-licence" or "menu" || text.Key.StartsWith("care.", StringComparison.Ordinal))
            .Select(text => $"{text.Dialog}/{text.Key}")
            .Distinct();

        Assert.Empty(speaking.Except(MaySpeakOfLicences.Keys));
    }

    [Fact]
    public void A_card_says_so_under_the_first_badge_and_under_no_other_in_every_language()
    {
        foreach (var language in Languages.All)
        {
            foreach (var kind in Enum.GetValues<BadgeKind>())
            {
                var card = string.Join('\n', CareWords.Lines(CareWords.Plain, language, badge: kind));
                Assert.True(Says(card) == (kind is BadgeKind.Seen), $"{language} {kind}: {card}");
                Assert.Equal(kind is BadgeKind.Seen, Says(CareWords.Card.Badge(CareWords.BadgeOf(kind), language)));
            }
        }
    }

    private static bool Says(string text) => Licensed.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Dialog, string Key, string Text)> Texts() =>
        from file in Directory.EnumerateFiles(RealBook.Folder, "texts.*.yaml", SearchOption.AllDirectories)
        from text in new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(file))
        select (Path.GetFileName(Path.GetDirectoryName(file))!, text.Key, Placeholder().Replace(text.Value, ""));

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Placeholder();
}
