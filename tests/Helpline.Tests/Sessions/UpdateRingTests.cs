using Helpline.Sessions;

namespace Helpline.Tests.Sessions;

public sealed class UpdateRingTests
{
    [Fact]
    public void A_number_in_the_ring_was_taken_and_one_between_was_not()
    {
        IReadOnlyList<long> ring = [5, 9];
        Assert.True(UpdateRing.Has(ring, 5));
        Assert.False(UpdateRing.Has(ring, 7));
        Assert.False(UpdateRing.Has(ring, 1));
    }

    [Fact]
    public void The_newest_are_kept_and_what_is_older_than_a_full_ring_was_taken()
    {
        var ring = Enumerable.Range(1, 100).Reverse().Aggregate((IReadOnlyList<long>)[], (before, update) => UpdateRing.With(before, update));
        Assert.Equal(UpdateRing.Size, ring.Count);
        Assert.Equal(37, ring[0]);
        Assert.True(UpdateRing.Has(ring, 36));
        Assert.True(UpdateRing.Has(ring, 37));
        Assert.False(UpdateRing.Has(ring, 101));
    }
}
