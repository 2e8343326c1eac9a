using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>The proof holds for this server, this tip and this ciphertext.</summary>
public sealed class FilingProofTests
{
    private static readonly byte[] Hash = [.. Enumerable.Repeat((byte)7, 32)];

    [Fact]
    public void A_proof_says_what_was_signed()
    {
        var (statement, fault) = FilingProof.Verify(FilingProof.Sign(TestKeys.Server, Vectors.TipId, Hash, Vectors.Day), PublicJwk.Of(TestKeys.Server));

        Assert.Equal(SealFault.None, fault);
        Assert.Equal(Vectors.TipId, statement!.TipId);
        Assert.Equal(Hash, statement.CiphertextHash);
        Assert.Equal(Vectors.Day, statement.Day);
    }

    [Fact]
    public void Another_server_did_not_sign_it() => Assert.Equal(
        SealFault.WrongKey, FilingProof.Verify(FilingProof.Sign(TestKeys.Root, Vectors.TipId, Hash, Vectors.Day), PublicJwk.Of(TestKeys.Server)).Fault);

    [Fact]
    public void A_hash_of_another_length_is_no_proof() => Assert.Equal(
        SealFault.WrongContent, FilingProof.Verify(FilingProof.Sign(TestKeys.Server, Vectors.TipId, [1], Vectors.Day), PublicJwk.Of(TestKeys.Server)).Fault);
}
