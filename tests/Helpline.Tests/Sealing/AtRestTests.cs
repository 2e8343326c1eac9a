using System.Security.Cryptography;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>What the server keeps for itself opens with the key and for the row it belongs to.</summary>
public sealed class AtRestTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void It_opens_again_and_never_looks_the_same()
    {
        var sealedBytes = AtRest.Seal(Key, "words"u8, "row"u8);

        Assert.Equal("words"u8.ToArray(), AtRest.Open(Key, sealedBytes, "row"u8));
        Assert.Equal(12 + 5 + 16, sealedBytes.Length);
        Assert.NotEqual(sealedBytes, AtRest.Seal(Key, "words"u8, "row"u8));
    }

    [Fact]
    public void Another_key_row_or_byte_opens_nothing()
    {
        var sealedBytes = AtRest.Seal(Key, "words"u8, "row"u8);

        Assert.Null(AtRest.Open(RandomNumberGenerator.GetBytes(32), sealedBytes, "row"u8));
        Assert.Null(AtRest.Open([], sealedBytes, "row"u8));
        Assert.Null(AtRest.Open(Key, sealedBytes, "other"u8));
        Assert.Null(AtRest.Open(Key, sealedBytes[..20], "row"u8));
        for (var at = 0; at < sealedBytes.Length; at++)
        {
            var changed = sealedBytes.ToArray();
            changed[at] ^= 1;
            Assert.Null(AtRest.Open(Key, changed, "row"u8));
        }
    }
}
