using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_turns_never_throw_never_stick_and_always_lead_to_the_same(uint seed)
    {
        var (first, second) = (Walk(seed), Walk(seed));
        var last = first.Go(2500);
        second.Go(2500);

        Assert.Equal(first.Visited, second.Visited);
        Assert.True(first.Visited.Distinct().Count() > 20);
        AssertTheMenuIsNear(first, last);
    }

    private static FuzzWalk Walk(uint seed) => new(SampleBook.Machine, SampleBook.Facts, OutcomesOf, seed);

    private static void AssertTheMenuIsNear(FuzzWalk walk, Step step)
    {
        var visited = new List<string>();
        foreach (var value in new[] { "!emergency", "!menu", "delete" })
        {
            step = walk.Settled(SampleBook.Machine.Run(step.Next, new Turn.Pressed(step.Next.Step, value), SampleBook.Facts));
            visited.Add(step.Next.State);
        }

        Assert.Contains("menu", visited);
    }

    private static string[] OutcomesOf(string act) => act switch
    {
        "draw-tip" => ["ready", "closed"],
        "file-tip" => ["filed", "closed"],
        _ => ["done"],
    };
}
