using System.Buffers.Text;
using System.Text;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>An answer is read by the receipt alone, and shown only if a certified key signed it.</summary>
public sealed class AnswerSealTests
{
    private static readonly byte[] Wrap = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly AnswerStatement Answer = new(Vectors.TipId, "Рақмет.", Vectors.Day);
    private static readonly string Jws = AnswerSeal.Sign(TestKeys.Answers, Answer);

    [Fact]
    public void An_answer_comes_back_whole()
    {
        var (jwk, wrapped) = AnswerKeys.Make(Wrap);
        using var key = AnswerKeys.Unwrap(wrapped, Wrap)!;
        var sealedAnswer = AnswerSeal.Seal(Jws, jwk);
        var (opened, fault) = AnswerSeal.Open(sealedAnswer, key);

        Assert.Equal(SealFault.None, fault);
        var answer = AnswerSeal.Verify(opened!, TestKeys.AnswersStatement).Answer!;
        Assert.Equal((Answer.Text, Answer.Day), (answer.Text, answer.Day));
        Assert.Equal(Vectors.TipId, answer.TipId);
        Assert.Equal("[sealed]", answer.ToString());
        Assert.Equal(4096, Base64Url.DecodeFromChars(sealedAnswer.Split('.')[3]).Length);
    }

    [Fact]
    public void Another_wrap_gives_no_key()
    {
        var (_, wrapped) = AnswerKeys.Make(Wrap);

        Assert.Null(AnswerKeys.Unwrap(wrapped, [1, .. Wrap[1..]]));
        Assert.Null(AnswerKeys.Unwrap("", Wrap));
        Assert.Null(AnswerKeys.Unwrap(wrapped[..^2], Wrap));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void One_changed_bit_refuses_the_answer(int part)
    {
        var (jwk, wrapped) = AnswerKeys.Make(Wrap);
        using var key = AnswerKeys.Unwrap(wrapped, Wrap)!;
        var parts = AnswerSeal.Seal(Jws, jwk).Split('.');
        var bytes = Base64Url.DecodeFromChars(parts[part]);
        bytes[0] ^= 1;
        parts[part] = Base64Url.EncodeToString(bytes);

        Assert.Equal(SealFault.DoesNotOpen, AnswerSeal.Open(string.Join('.', parts), key).Fault);
    }

    [Theory]
    [InlineData("\"alg\":\"ECDH-ES\"", "\"alg\":\"ECDH-ES+A256KW\"")]
    [InlineData("\"alg\":\"ECDH-ES\"", "\"alg\":\"dir\"")]
    [InlineData("\"enc\":\"A256GCM\"", "\"enc\":\"A256GCM\",\"zip\":\"DEF\"")]
    [InlineData("\"enc\":\"A256GCM\"", "\"enc\":\"A256GCM\",\"apu\":\"AA\"")]
    [InlineData("\"enc\":\"A256GCM\"", "\"enc\":\"A256GCM\",\"crit\":[\"enc\"]")]
    [InlineData("\"crv\":\"P-256\"", "\"crv\":\"P-384\"")]
    [InlineData("\"x\":\"", "\"x\":\"AAAA")]
    public void Another_header_is_refused(string part, string by)
    {
        var (jwk, wrapped) = AnswerKeys.Make(Wrap);
        using var key = AnswerKeys.Unwrap(wrapped, Wrap)!;
        var parts = AnswerSeal.Seal(Jws, jwk).Split('.');
        var header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])).Replace(part, by, StringComparison.Ordinal);
        parts[0] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));

        Assert.Contains(AnswerSeal.Open(string.Join('.', parts), key).Fault, new[] { SealFault.WrongHeader, SealFault.WrongKey });
    }

    [Fact]
    public void Another_key_another_use_or_another_day_is_refused()
    {
        Assert.Equal(SealFault.WrongKey, AnswerSeal.Verify(Jws, TestKeys.EncryptionStatement).Fault);
        Assert.Equal(SealFault.WrongKey, AnswerSeal.Verify(Jws, TestKeys.AnswersStatement with { Jwk = TestKeys.RootJwk }).Fault);
        Assert.Equal(SealFault.WrongKey, AnswerSeal.Verify(Jws, TestKeys.AnswersStatement with { From = Vectors.Day.AddDays(1) }).Fault);
        Assert.Equal(SealFault.WrongHeader, AnswerSeal.Verify(FilingProof.Sign(TestKeys.Answers, new(Vectors.TipId, new byte[32], new byte[32], Vectors.Day)), TestKeys.AnswersStatement).Fault);
    }

    [Fact]
    public void The_longest_answer_fits()
    {
        var (jwk, wrapped) = AnswerKeys.Make(Wrap);
        using var key = AnswerKeys.Unwrap(wrapped, Wrap)!;
        var answer = Answer with { Text = new string('Ң', 12_000) };
        var (jws, _) = AnswerSeal.Open(AnswerSeal.Seal(AnswerSeal.Sign(TestKeys.Answers, answer), jwk), key);

        Assert.Equal(answer.Text, AnswerSeal.Verify(jws!, TestKeys.AnswersStatement).Answer!.Text);
    }
}
