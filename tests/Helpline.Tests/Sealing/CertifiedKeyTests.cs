using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>No key is taken that the root did not vouch for, for this use, in these words.</summary>
public sealed class CertifiedKeyTests
{
    [Fact]
    public void A_certified_key_verifies_under_its_root()
    {
        var (statement, fault) = CertifiedKey.Verify(CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement), TestKeys.RootJwk);

        Assert.Equal(SealFault.None, fault);
        Assert.Equal(TestKeys.EncryptionStatement, statement);
        Assert.True(statement!.IsCurrent(Vectors.From));
        Assert.False(statement.IsCurrent(Vectors.From.AddDays(-1)));
    }

    [Fact]
    public void Another_root_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(SealFault.WrongKey, CertifiedKey.Verify(CertifiedKey.Certify(other, TestKeys.EncryptionStatement), TestKeys.RootJwk).Fault);
        Assert.Equal(SealFault.WrongSignature, CertifiedKey.Verify(Sign(other, Header(), Payload()), TestKeys.RootJwk).Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void One_changed_bit_in_any_part_is_refused(int part)
    {
        var parts = CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement).Split('.');
        var bytes = Base64Url.DecodeFromChars(parts[part]);
        bytes[^3] ^= 1;
        parts[part] = Base64Url.EncodeToString(bytes);

        Assert.NotEqual(SealFault.None, CertifiedKey.Verify(string.Join('.', parts), TestKeys.RootJwk).Fault);
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"helpline-key+jwt","kid":"KID"}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"HS256","typ":"helpline-key+jwt","kid":"KID"}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","typ":"helpline-answer+jwt","kid":"KID"}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","typ":"helpline-key+jwt","kid":"KID","crit":["kid"]}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","typ":"helpline-key+jwt","kid":"KID","jwk":{}}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","alg":"ES256","typ":"helpline-key+jwt","kid":"KID"}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","typ":"helpline-key+jwt"}""", SealFault.WrongHeader)]
    [InlineData("""{"alg":"ES256","typ":"helpline-key+jwt","kid":"other"}""", SealFault.WrongKey)]
    public void Another_header_is_refused(string header, SealFault expected) => Assert.Equal(
        expected,
        CertifiedKey.Verify(Sign(TestKeys.Root, header.Replace("KID", TestKeys.Kid(TestKeys.RootJwk), StringComparison.Ordinal), Payload()), TestKeys.RootJwk).Fault);

    [Theory]
    [InlineData("\"use\":\"encryption\"", "\"use\":\"answers\"", SealFault.WrongKey)]
    [InlineData("\"use\":\"encryption\"", "\"use\":\"signing\"", SealFault.WrongContent)]
    [InlineData("\"agency\":\"test-agency\"", "\"agency\":\"\"", SealFault.WrongContent)]
    [InlineData("\"agency\":\"test-agency\"", "\"agency\":\"a\",\"agency\":\"b\"", SealFault.WrongContent)]
    [InlineData("\"agency\":\"test-agency\"", "\"agency\":\"a\",\"more\":1", SealFault.WrongContent)]
    [InlineData("2026-01-01", "2028-01-01", SealFault.WrongContent)]
    [InlineData("2026-01-01", "2026-1-1", SealFault.WrongContent)]
    [InlineData("\"kty\":\"RSA\"", "\"kty\":\"oct\"", SealFault.WrongKey)]
    [InlineData("AQAB", "AQAC", SealFault.WrongKey)]
    [InlineData("\"kty\":\"RSA\"", "\"kty\":\"RSA\",\"d\":\"AA\"", SealFault.WrongKey)]
    public void Another_content_is_refused_even_if_signed(string part, string by, SealFault expected) => Assert.Equal(
        expected,
        CertifiedKey.Verify(Sign(TestKeys.Root, Header(), Payload().Replace(part, by, StringComparison.Ordinal)), TestKeys.RootJwk).Fault);

    [Fact]
    public void A_kid_that_is_not_the_thumbprint_is_refused()
    {
        var payload = Payload().Replace(TestKeys.AgencyKey.Kid, TestKeys.AnswersStatement.Kid, StringComparison.Ordinal);
        Assert.Equal(SealFault.WrongKey, CertifiedKey.Verify(Sign(TestKeys.Root, Header(), payload), TestKeys.RootJwk).Fault);
        Assert.Throws<ArgumentException>(() => CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement with { Kid = "other" }));
    }

    [Fact]
    public void A_smaller_rsa_key_is_refused()
    {
        using var small = RSA.Create(2048);
        var jwk = PublicJwk.Of(small);

        Assert.Null(PublicJwk.ReadRsa(jwk));
        Assert.Throws<ArgumentException>(() => KeyThumbprint.Of(jwk));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("{}.{}.{}")]
    [InlineData("e30.e30.")]
    public void What_is_no_statement_is_refused(string jws) => Assert.NotEqual(SealFault.None, CertifiedKey.Verify(jws, TestKeys.RootJwk).Fault);

    [Fact]
    public void A_point_off_the_curve_is_no_key()
    {
        var point = Base64Url.EncodeToString([.. Enumerable.Repeat((byte)1, 32)]);
        var jwk = $$"""{"crv":"P-256","kty":"EC","x":"{{point}}","y":"{{point}}"}""";

        Assert.Null(PublicJwk.ReadSigner(jwk));
        Assert.Null(PublicJwk.ReadAgreement(jwk));
        Assert.Equal(SealFault.WrongKey, CertifiedKey.Verify(CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement), jwk).Fault);
    }

    private static string Header() => $$"""{"alg":"ES256","typ":"helpline-key+jwt","kid":"{{TestKeys.Kid(TestKeys.RootJwk)}}"}""";

    private static string Payload() =>
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement).Split('.')[1]));

    private static string Sign(ECDsa key, string header, string payload)
    {
        var signed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload));
        return signed + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }
}
