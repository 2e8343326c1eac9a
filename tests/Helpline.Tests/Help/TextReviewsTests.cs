using Helpline.Help;
using Helpline.Sessions;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;

namespace Helpline.Tests.Help;

/// <summary>A review is of the words that were reviewed, and of no others.</summary>
public sealed class TextReviewsTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recorded_review_stands_until_a_letter_of_the_texts_changes()
    {
        await using var stack = await TalkStack.StartAsync();
        var reviews = stack.Get<TextReviews>();
        Assert.False(reviews.Stands("crisis"));
        Assert.Null(await reviews.CurrentAsync("crisis", Cancellation));

        Assert.Null(await reviews.RecordAsync("crisis", "operator", " A. Example, toxicologist ", Day, Cancellation));

        Assert.True(reviews.Stands("crisis"));
        Assert.Equal(new TextReview("crisis", 1, "operator", "A. Example, toxicologist", Day, Stands: true), await reviews.CurrentAsync("crisis", Cancellation));
        var changed = await AfterChangeAsync(stack);
        Assert.False(changed.Stands("crisis"));
        Assert.Null(await changed.CurrentAsync("crisis", Cancellation));
        Assert.False(Assert.Single(await changed.HistoryAsync("crisis", Cancellation)).Stands);
    }

    [Fact]
    public async Task Every_review_is_kept_in_order()
    {
        await using var stack = await TalkStack.StartAsync();
        var reviews = stack.Get<TextReviews>();
        await reviews.RecordAsync("crisis", "operator", "First", Day, Cancellation);
        await reviews.RecordAsync("crisis", "operator", "Second", Day, Cancellation);

        Assert.Equal(["First", "Second"], (await reviews.HistoryAsync("crisis", Cancellation)).Select(review => review.Clinician));
        Assert.Equal("Second", (await reviews.CurrentAsync("crisis", Cancellation))!.Clinician);
    }

    [Theory]
    [InlineData("menu", "A clinician", 0, "subject")]
    [InlineData("crisis", "  ", 0, "clinician")]
    [InlineData("crisis", "A clinician", 900, "day")]
    public async Task What_cannot_be_a_review_is_not_recorded(string subject, string clinician, int later, string fault)
    {
        await using var stack = await TalkStack.StartAsync();
        var reviews = stack.Get<TextReviews>();

        Assert.Equal(fault, await reviews.RecordAsync(subject, "operator", clinician, Day.AddDays(later), Cancellation));
        Assert.Empty(await reviews.HistoryAsync(subject, Cancellation));
    }

    [Fact]
    public async Task The_talk_is_told_whether_the_texts_are_reviewed()
    {
        await using var stack = await TalkStack.StartAsync();
        Assert.Equal("no", stack.Get<TalkFacts>().Now("en", "web").Values["crisis-reviewed"]);

        await stack.Get<TextReviews>().RecordAsync("crisis", "operator", "A clinician", Day, Cancellation);

        Assert.Equal("yes", stack.Get<TalkFacts>().Now("en", "web").Values["crisis-reviewed"]);
    }

    private static async Task<TextReviews> AfterChangeAsync(TalkStack stack)
    {
        var other = stack.Get<ReviewedTexts>().Digests.ToDictionary(text => text.Key, text => new string('0', 64));
        var reviews = new TextReviews(stack.Get<TipDatabase>(), stack.Get<TipWriter>(), new ReviewedTexts(other), stack.Clock);
        await reviews.StartAsync(Cancellation);
        return reviews;
    }
}
