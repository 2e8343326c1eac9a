using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>A file opens whole, in its place and with its tip's key, or not at all.</summary>
public sealed class AttachmentSealTests
{
    private const int Chunk = (64 * 1024) + 16;
    private static readonly byte[] TipKeyBytes = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] TipId = RandomNumberGenerator.GetBytes(16);

    [Theory]
    [InlineData(0, 256)]
    [InlineData(1, 256)]
    [InlineData((256 * 1024) - 4, 256)]
    [InlineData((256 * 1024) - 3, 1024)]
    [InlineData((1024 * 1024) - 64, 1024)]
    [InlineData((1024 * 1024) - 3, 4 * 1024)]
    [InlineData(AttachmentSeal.LargestContent, 20 * 1024)]
    public void A_file_opens_to_its_content_and_tells_no_more_than_a_class_of_sizes(int length, int classKiB)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var sealedFile = Seal(1, content);
        Assert.Equal(classKiB / 64 * Chunk, sealedFile.Length);
        Assert.True(AttachmentSeal.Open(TipKeyBytes, TipId, 1, sealedFile).AsSpan().SequenceEqual(content));
    }

    [Fact]
    public void Another_key_tip_or_number_opens_nothing()
    {
        var sealedFile = Seal(2, [1, 2, 3]);
        Assert.NotNull(AttachmentSeal.Open(TipKeyBytes, TipId, 2, sealedFile));
        Assert.Null(AttachmentSeal.Open(RandomNumberGenerator.GetBytes(32), TipId, 2, sealedFile));
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, RandomNumberGenerator.GetBytes(16), 2, sealedFile));
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, sealedFile));
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 0, sealedFile));
        Assert.Null(AttachmentSeal.Open([1], TipId, 2, sealedFile));
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, [1], 2, sealedFile));
    }

    [Fact]
    public void Chunks_that_were_moved_left_out_added_or_changed_open_nothing()
    {
        var sealedFile = Seal(1, RandomNumberGenerator.GetBytes(200_000));
        var chunks = sealedFile.Chunk(Chunk).ToArray();
        var another = Seal(2, RandomNumberGenerator.GetBytes(200_000)).Chunk(Chunk).ToArray();
        foreach (var tampered in new[]
        {
            [chunks[1], chunks[0], chunks[2], chunks[3]],
            [chunks[0], chunks[0], chunks[2], chunks[3]],
            chunks[..^1],
            [.. chunks, chunks[^1]],
            [.. chunks, .. Enumerable.Repeat(chunks[1], 12)],
            [another[0], chunks[1], chunks[2], chunks[3]],
            Array.Empty<byte[]>(),
        })
        {
            Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, tampered.SelectMany(c => c).ToArray()));
        }

        foreach (var at in new[] { 0, 65_535, 65_536, Chunk - 1, Chunk, sealedFile.Length - 1 })
        {
            var changed = sealedFile.ToArray();
            changed[at] ^= 1;
            Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, changed));
        }

        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, sealedFile.AsSpan(1)));
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, sealedFile.AsSpan(0, sealedFile.Length - 1)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(262_141)]
    [InlineData(int.MaxValue)]
    public void A_length_that_does_not_fit_its_padding_is_refused(int length)
    {
        var plain = new byte[256 * 1024];
        BinaryPrimitives.WriteInt32BigEndian(plain, length);
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, SealedAsItStands(plain)));
    }

    [Fact]
    public void Padding_that_is_more_than_zeros_or_longer_than_needed_is_refused()
    {
        var plain = new byte[256 * 1024];
        plain[3] = 1;
        Assert.Equal([0], AttachmentSeal.Open(TipKeyBytes, TipId, 1, SealedAsItStands(plain)));
        plain[^1] = 1;
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, SealedAsItStands(plain)));
        var wide = new byte[1024 * 1024];
        wide[3] = 1;
        Assert.Null(AttachmentSeal.Open(TipKeyBytes, TipId, 1, SealedAsItStands(wide)));
    }

    [Fact]
    public void What_is_no_file_of_a_tip_is_a_bug()
    {
        Assert.Throws<ArgumentException>(() => Seal(0, []));
        Assert.Throws<ArgumentException>(() => Seal(1, new byte[AttachmentSeal.LargestContent + 1]));
        using var key = new TipKey([.. TipKeyBytes]);
        Assert.Throws<ArgumentException>(() => AttachmentSeal.Seal(key, [1], 1, []));
    }

    [Fact]
    public void A_wiped_key_seals_nothing()
    {
        var key = new TipKey([.. TipKeyBytes]);
        key.Dispose();
        Assert.Throws<ObjectDisposedException>(() => AttachmentSeal.Seal(key, TipId, 1, [1]));
    }

    [Fact]
    public void The_vectors_in_the_tree_are_what_is_made()
    {
        var fresh = AttachmentVectors.Make();
        if (Environment.GetEnvironmentVariable("HELPLINE_WRITE_VECTORS") == "1")
        {
            File.WriteAllText(AttachmentVectors.File, AttachmentVectors.Write(fresh));
        }

        Assert.Equal(AttachmentVectors.Write(fresh), File.ReadAllText(AttachmentVectors.File));
    }

    [Fact]
    public async Task Nodes_own_cryptography_makes_the_same_vectors_and_opens_and_seals_for_us()
    {
        var vectors = await AttachmentPeer.AskAsync("vectors", JsonNode.Parse(await File.ReadAllTextAsync(AttachmentVectors.File, TestContext.Current.CancellationToken))!.AsObject());
        Assert.Empty(vectors["faults"]!.AsArray());

        var content = RandomNumberGenerator.GetBytes(70_000);
        var request = new JsonObject { ["tipKey"] = Text(TipKeyBytes), ["tip"] = Text(TipId), ["number"] = 4 };
        var opened = await AttachmentPeer.AskAsync("open", With(request, "sealed", Seal(4, content)));
        Assert.Equal(Text(content), opened["content"]!.GetValue<string>());
        var theirs = await AttachmentPeer.AskAsync("seal", With(request, "content", content));
        Assert.Equal(content, AttachmentSeal.Open(TipKeyBytes, TipId, 4, Vectors.Bytes(theirs["sealed"])));
    }

    private static JsonObject With(JsonObject request, string name, byte[] value)
    {
        var copy = request.DeepClone().AsObject();
        copy[name] = Text(value);
        return copy;
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Seal(int number, byte[] content)
    {
        using var key = new TipKey([.. TipKeyBytes]);
        return AttachmentSeal.Seal(key, TipId, number, content);
    }

    /// <summary>The format written down a second time, without its rules for lengths and padding.</summary>
    private static byte[] SealedAsItStands(byte[] plain)
    {
        byte[] info = [.. "helpline/v1/attachment"u8, .. TipId, 0, 0, 0, 1];
        using var aes = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, TipKeyBytes, 32, null, info), 16);
        byte[] aad = [.. TipId, 0, 0, 0, 1, 0, 0, 0, 0, .. BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(plain.Length))];
        var chunks = plain.Chunk(64 * 1024).ToArray();
        return [.. chunks.SelectMany((chunk, at) =>
        {
            var (ciphertext, tag) = (new byte[chunk.Length], new byte[16]);
            byte[] nonce = [.. new byte[10], (byte)at, at == chunks.Length - 1 ? (byte)1 : (byte)0];
            aes.Encrypt(nonce, chunk, ciphertext, tag, aad);
            return (byte[])[.. ciphertext, .. tag];
        })];
    }
}
