using Helpline.Tests.Support;

namespace Helpline.Tests.Transcripts.Heard;

/// <summary>Sentences as people write them, each with the danger it tells of, or none.</summary>
public sealed class DangerWordsTests
{
    private const double LeastFound = 0.95;
    private const double MostFalse = 0.05;

    private static readonly (string Language, string Danger, string Sentence)[] Sentences =
        [.. File.ReadLines(Repository.Path("tests", "Helpline.Tests", "Transcripts", "Heard", "danger.tsv"))
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1], parts[2]))];

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public void Danger_is_heard_and_a_story_is_not(string language)
    {
        var own = Sentences.Where(line => line.Language == language).ToList();
        var (dangerous, harmless) = (own.Where(line => line.Danger != "-").ToList(), own.Where(line => line.Danger == "-").ToList());
        Assert.True(dangerous.Count >= 25 && harmless.Count >= 25, $"{dangerous.Count} and {harmless.Count} sentences");

        var missed = dangerous.Where(line => !Heard(line.Sentence).Contains(line.Danger)).Select(line => line.Sentence).ToList();
        var wrong = harmless.Where(line => Heard(line.Sentence).Count > 0).Select(line => line.Sentence).ToList();

        var found = 1 - ((double)missed.Count / dangerous.Count);
        var falseRate = (double)wrong.Count / harmless.Count;
        var told = $"{language}: found {found:P0} of {dangerous.Count}, false {falseRate:P0} of {harmless.Count}; missed: {string.Join(" | ", missed)}; wrong: {string.Join(" | ", wrong)}";
        TestContext.Current.TestOutputHelper!.WriteLine(told);
        Assert.True(found >= LeastFound && falseRate <= MostFalse, told);
    }

    private static List<string> Heard(string sentence) => [.. RealBook.Book.Dangers.HeardIn(sentence).Select(heard => heard.Danger.Name)];
}
