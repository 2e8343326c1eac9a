using Helpline.Dialogs.Running;
using Helpline.Sealing;
using Helpline.Sessions;

namespace Helpline.Tests.Sessions;

/// <summary>What a session holds of a chat stays within bounds, and fits into it whole.</summary>
public sealed class ScreenTests
{
    [Fact]
    public void The_newest_two_hundred_are_still_to_be_deleted_and_the_rest_is_told()
    {
        var screen = new Screen { Doomed = [.. Enumerable.Range(1, 230).Reverse().Select(id => new Doomed(id, 7)), new Doomed(230, 7)], TooOld = 1 }.Bounded();
        Assert.Equal(Enumerable.Range(31, 200).Select(id => (long)id), screen.Doomed.Select(message => message.Id));
        Assert.Equal(31, screen.TooOld);
    }

    [Fact]
    public void What_fits_is_left_as_it_is()
    {
        var screen = new Screen { Doomed = [new Doomed(2, 1), new Doomed(5, 1)], Staying = [new Staying(9, 1, []), new Staying(3, 1, [])], Card = 3 }.Bounded();
        Assert.Equal(0, screen.TooOld);
        Assert.Equal(4, screen.Held());
        Assert.Equal([9L, 3L], screen.Staying.Select(card => card.Id));
    }

    [Fact]
    public void The_fullest_session_can_be_kept_and_comes_back_as_it_was()
    {
        var full = new Session
        {
            Talk = new TalkState
            {
                Dialog = "report-tip",
                State = "preview",
                Language = "ru",
                Answers = new Dictionary<string, string> { ["what"] = new('я', 12_000), ["preview"] = new('я', 14_000), ["tip-answers"] = new('я', 12_500), ["photos"] = "10" },
                Said = [new('я', 14_000)],
            },
            Updates = [.. Enumerable.Range(0, UpdateRing.Size).Select(n => int.MaxValue - (long)n)],
            Files = [.. Enumerable.Range(0, 10).Select(n => new DraftFile(new byte[32], new byte[32], DraftSeal.Largest - n))],
            Screen = new Screen
            {
                Doomed = [.. Enumerable.Range(0, 500).Select(n => new Doomed(int.MaxValue - n, 500_000))],
                Pages = [.. Enumerable.Range(0, 500)],
                Staying = [.. Enumerable.Range(0, 500).Select(n => new Staying(int.MaxValue - n, 500_000, new byte[32]))],
                PagesDigest = new byte[32],
                CardDigest = new byte[32],
            }.Bounded(),
        };
        var (key, id) = (new byte[32], new byte[32]);
        var kept = SessionSeal.Seal(full, key, id);
        Assert.NotNull(kept);
        Assert.True(kept.Length <= Padding.LargestSession + 64);
        var opened = SessionSeal.Open(kept, key, id)!;
        Assert.Equal(full.Updates, opened.Updates);
        Assert.Equal(full.Screen.Doomed, opened.Screen.Doomed);
        Assert.Equal(10, opened.Photos.Count);
    }

    [Fact]
    public void A_session_that_an_older_program_kept_knows_of_no_chat()
    {
        var (key, id) = (new byte[32], new byte[32]);
        var old = AtRest.Seal(key, """{"Talk":{"Dialog":"menu","State":"menu","Said":[],"Answers":{},"Calls":[],"Trail":[]}}"""u8, id);
        var opened = SessionSeal.Open(old, key, id)!;
        Assert.Empty(opened.Updates);
        Assert.Empty(opened.Files);
        Assert.Empty(opened.Screen.Doomed);
    }
}
