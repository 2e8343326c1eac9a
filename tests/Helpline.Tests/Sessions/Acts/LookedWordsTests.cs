using Helpline.Agencies;
using Helpline.Sessions.Acts;
using Helpline.Tests.Support;
using Helpline.Tips;

namespace Helpline.Tests.Sessions.Acts;

/// <summary>What a receipt opened, in words that fit a talk however much an agency wrote.</summary>
public sealed class LookedWordsTests
{
    private static readonly LookedWords Wording = new(Transcripts.RealBook.Book);

    [Fact]
    public void Answers_that_fit_are_all_shown_in_order()
    {
        var shown = Shown("first", "second");
        Assert.True(shown.IndexOf("first", StringComparison.Ordinal) < shown.IndexOf("second", StringComparison.Ordinal));
        Assert.DoesNotContain("Earlier answers", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_the_newest_are_shown_and_it_is_said()
    {
        var shown = Shown("oldest", new string('a', 6250), new string('b', 6200));
        Assert.StartsWith("Earlier answers are too long to show here.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("oldest", shown, StringComparison.Ordinal);
        Assert.Contains(new string('b', 6200), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void One_answer_without_end_is_cut_and_never_refused()
    {
        var shown = Shown(string.Concat(Enumerable.Repeat("😀", 30_000)));
        Assert.InRange(shown.Length, 10_000, 12_500);
        Assert.EndsWith("😀…", shown, StringComparison.Ordinal);
    }

    private static string Shown(params string[] answers)
    {
        var names = new Words("Орган", "Орган", "Орган", "Body");
        var looked = new Looked(
            TipState.InWork, null, false, names, null, [.. answers.Select(text => new ShownAnswer(names, new DateOnly(2026, 11, 22), text))], 0);
        return Wording.Of(looked, "en")["tip-answers"];
    }
}
