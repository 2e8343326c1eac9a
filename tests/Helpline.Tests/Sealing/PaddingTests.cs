using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>Lengths tell the class and nothing more.</summary>
public sealed class PaddingTests
{
    [Theory]
    [InlineData(0, 4096)]
    [InlineData(4096, 4096)]
    [InlineData(4097, 16384)]
    [InlineData(16385, 65536)]
    [InlineData(65537, 262144)]
    [InlineData(262144, 262144)]
    public void Sessions_are_padded_to_four_classes(int length, int expected)
    {
        var padded = Padding.Pad(new byte[length], Padding.LargestSession);

        Assert.Equal(expected, padded.Length);
        Assert.All(padded[length..], padding => Assert.Equal((byte)' ', padding));
    }

    [Fact]
    public void What_does_not_fit_is_a_bug_upstream()
    {
        Assert.Throws<ArgumentException>(() => Padding.Pad(new byte[Padding.LargestBody + 1]));
        Assert.Throws<ArgumentException>(() => Padding.Pad(new byte[Padding.LargestSession + 1], Padding.LargestSession));
        Assert.False(Padding.Fits(Padding.LargestBody + 1));
        Assert.True(Padding.Fits(Padding.LargestBody + 1, Padding.LargestSession));
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(65536, true)]
    [InlineData(262144, false)]
    [InlineData(4095, false)]
    [InlineData(0, false)]
    public void Only_padded_lengths_are_classes(int length, bool expected) => Assert.Equal(expected, Padding.IsClass(length));
}
