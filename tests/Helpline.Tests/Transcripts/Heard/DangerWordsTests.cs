using Helpline.Tests.Support;

namespace Helpline.Tests.Transcripts.Heard;

/// <summary>Sentences as people write them, each with the danger it tells of, or none.</summary>
public sealed class DangerWordsTests
{
    /// <summary>Sentences that words were written for.</summary>
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public void Danger_is_heard_and_a_story_is_not(string language) => Measure("danger.tsv", language, atLeast: 25, leastFound: 0.95, mostFalse: 0.05);

    /// <summary>
    /// Sentences that were set aside before words were written. The rates are those that dialogs/README.md tells. A sentence that is
    /// missed here is no reason for a phrase of its own: then nothing would be measured any more.
    /// </summary>
    [Theory]
    [InlineData("kk", 1.0)]
    [InlineData("ru", 1.0)]
    [InlineData("ky", 1.0)]
    [InlineData("en", 0.95)]
    public void Of_sentences_that_were_set_aside_as_many_are_heard_as_is_told(string language, double found) =>
        Measure("kept.tsv", language, atLeast: 20, leastFound: found, mostFalse: 0);

    private static void Measure(string table, string language, int atLeast, double leastFound, double mostFalse)
    {
        var own = Sentences(table).Where(line => line.Language == language).ToList();
        var (dangerous, harmless) = (own.Where(line => line.Danger != "-").ToList(), own.Where(line => line.Danger == "-").ToList());
        Assert.True(dangerous.Count >= atLeast && harmless.Count >= atLeast, $"{dangerous.Count} and {harmless.Count} sentences");

        var missed = dangerous.Where(line => !Heard(line.Sentence).Contains(line.Danger)).Select(line => line.Sentence).ToList();
        var wrong = harmless.Where(line => Heard(line.Sentence).Count > 0).Select(line => line.Sentence).ToList();

        var found = 1 - ((double)missed.Count / dangerous.Count);
        var falseRate = (double)wrong.Count / harmless.Count;
        var told = $"{language}: found {found:P0} of {dangerous.Count}, false {falseRate:P0} of {harmless.Count}; missed: {string.Join(" | ", missed)}; wrong: {string.Join(" | ", wrong)}";
        TestContext.Current.TestOutputHelper!.WriteLine(told);
        Assert.True(found >= leastFound && falseRate <= mostFalse, told);
    }

    private static IEnumerable<(string Language, string Danger, string Sentence)> Sentences(string table) =>
        File.ReadLines(Repository.Path("tests", "Helpline.Tests", "Transcripts", "Heard", table))
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1], parts[2]));

    private static List<string> Heard(string sentence) => [.. RealBook.Book.Dangers.HeardIn(sentence).Select(heard => heard.Danger.Name)];
}
