using System.Security.Cryptography;
using Helpline.Sessions;

namespace Helpline.Tests.Sessions;

public sealed class DraftSealTests
{
    private const int Overhead = 28;

    [Theory]
    [InlineData(1, 256 * 1024)]
    [InlineData(256 * 1024, 256 * 1024)]
    [InlineData(256 * 1024 + 1, 1024 * 1024)]
    [InlineData(1024 * 1024, 1024 * 1024)]
    public void A_photo_is_padded_to_its_class_and_comes_back_whole(int length, int padded)
    {
        var photo = RandomNumberGenerator.GetBytes(length);
        var fresh = DraftSeal.Seal(photo);
        Assert.Equal(padded + Overhead, fresh.Sealed.Length);
        Assert.Equal(32, fresh.File.Id.Length);
        Assert.Equal(photo, DraftSeal.Open(fresh.File, fresh.Sealed));
    }

    [Fact]
    public void A_photo_opens_under_its_own_id_and_key_alone()
    {
        var (one, two) = (DraftSeal.Seal([1]), DraftSeal.Seal([1]));
        Assert.Null(DraftSeal.Open(one.File, two.Sealed));
        Assert.Null(DraftSeal.Open(one.File with { Id = two.File.Id }, one.Sealed));
        Assert.Null(DraftSeal.Open(one.File with { Key = two.File.Key }, one.Sealed));
    }

    [Fact]
    public void A_photo_over_the_limit_is_a_bug_of_whoever_took_it() =>
        Assert.Throws<ArgumentException>(() => DraftSeal.Seal(new byte[DraftSeal.Largest + 1]));
}
