using System.Text.Json.Nodes;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>A private key comes out for its passphrase and member alone.</summary>
public sealed class WrappedPrivateKeyTests
{
    private static readonly byte[] Pkcs8 = TestKeys.Answers.ExportPkcs8PrivateKey();
    private static readonly string Wrapped = WrappedPrivateKey.Wrap(Pkcs8, TestKeys.AnswersStatement.Kid, "first", Vectors.Passphrase);

    [Theory]
    [InlineData("0123 4567 8901 2345 6789 0123")]
    [InlineData("012345678901234567890123")]
    [InlineData(" 0123-4567-8901\n2345–6789–0123 ")]
    public void The_passphrase_opens_it_however_it_is_spaced(string typed)
    {
        Assert.Equal(Pkcs8, WrappedPrivateKey.Unwrap(Wrapped, typed).Pkcs8);
        Assert.Equal(TestKeys.AnswersStatement.Kid, WrappedPrivateKey.KidOf(Wrapped));
    }

    [Theory]
    [InlineData("0123 4567 8901 2345 6789 0124")]
    [InlineData("0123 4567 8901 2345 6789")]
    [InlineData("0123 4567 8901 2345 6789 012x")]
    [InlineData("")]
    public void Another_passphrase_does_not(string typed) => Assert.Equal(SealFault.DoesNotOpen, WrappedPrivateKey.Unwrap(Wrapped, typed).Fault);

    [Theory]
    [InlineData("member", "\"second\"", SealFault.DoesNotOpen)]
    [InlineData("salt", "\"AAAAAAAAAAAAAAAAAAAAAA\"", SealFault.DoesNotOpen)]
    [InlineData("salt", "\"AAAA\"", SealFault.Malformed)]
    [InlineData("kid", "\"other\"", SealFault.WrongKey)]
    [InlineData("iterations", "1", SealFault.Malformed)]
    [InlineData("iterations", "2000000000", SealFault.Malformed)]
    [InlineData("iterations", "\"600000\"", SealFault.Malformed)]
    [InlineData("jwe", "\"e30....\"", SealFault.WrongHeader)]
    [InlineData("jwe", "\"\"", SealFault.WrongHeader)]
    [InlineData("more", "1", SealFault.Malformed)]
    public void A_changed_member_does_not(string member, string value, SealFault expected)
    {
        var changed = JsonNode.Parse(Wrapped)!;
        changed[member] = JsonNode.Parse(value);
        Assert.Equal(expected, WrappedPrivateKey.Unwrap(changed.ToJsonString(), Vectors.Passphrase).Fault);
    }

    [Fact]
    public void A_passphrase_is_generated_never_chosen()
    {
        Assert.Matches("^([0-9]{4} ){5}[0-9]{4}$", Passphrase.Draw());
        Assert.NotEqual(Passphrase.Draw(), Passphrase.Draw());
        Assert.Throws<ArgumentException>(() => WrappedPrivateKey.Wrap(Pkcs8, "kid", "first", "secret"));
    }
}
