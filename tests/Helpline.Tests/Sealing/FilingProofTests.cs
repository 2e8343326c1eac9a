using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>The proof holds for this server, this tip, this ciphertext and this label.</summary>
public sealed class FilingProofTests
{
    private static readonly byte[] Hash = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly byte[] AadHash = [.. Enumerable.Repeat((byte)8, 32)];

    [Fact]
    public void A_proof_says_what_was_signed()
    {
        var (statement, fault) = FilingProof.Verify(FilingProof.Sign(TestKeys.Server, new(Vectors.TipId, Hash, AadHash, Vectors.Day)), PublicJwk.Of(TestKeys.Server));

        Assert.Equal(SealFault.None, fault);
        Assert.Equal(Vectors.TipId, statement!.TipId);
        Assert.Equal(Hash, statement.CiphertextHash);
        Assert.Equal(AadHash, statement.AadHash);
        Assert.Equal(Vectors.Day, statement.Day);
    }

    [Fact]
    public void Another_server_did_not_sign_it() => Assert.Equal(
        SealFault.WrongKey, FilingProof.Verify(FilingProof.Sign(TestKeys.Root, new(Vectors.TipId, Hash, AadHash, Vectors.Day)), PublicJwk.Of(TestKeys.Server)).Fault);

    [Fact]
    public void A_hash_of_another_length_is_no_proof()
    {
        Assert.Equal(SealFault.WrongContent, FaultOf([1], AadHash));
        Assert.Equal(SealFault.WrongContent, FaultOf(Hash, [1]));
    }

    [Fact]
    public void A_proof_that_leaves_out_the_label_is_none()
    {
        var old = $$"""{"tip":"AAECAwQFBgcICQoLDA0ODw","sha256":"{{StrictBase64Url.Write(Hash)}}","day":"2026-01-15"}""";
        var server = PublicJwk.Of(TestKeys.Server);
        var jws = CompactJws.Sign(TestKeys.Server, "helpline-filing+jwt", KeyThumbprint.Of(server), old);

        Assert.Equal(SealFault.WrongContent, FilingProof.Verify(jws, server).Fault);
    }

    private static SealFault FaultOf(byte[] hash, byte[] aadHash) =>
        FilingProof.Verify(FilingProof.Sign(TestKeys.Server, new(Vectors.TipId, hash, aadHash, Vectors.Day)), PublicJwk.Of(TestKeys.Server)).Fault;
}
