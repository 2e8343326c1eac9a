using System.Buffers.Binary;
using System.Security.Cryptography;
using Helpline.Sealing;
using Helpline.Storage.Tips;

namespace Helpline.Forwarding;

/// <summary>The sealed files of a tip as they are kept: once more under its shred key, each bound to its tip and number. Opens none for an agency.</summary>
internal static class Attachments
{
    /// <summary>How much longer a kept file is than what an agency is given: iv and tag.</summary>
    public const int SealBytes = 28;

    /// <summary>Adds them in the transaction that holds their tip, one at a time, so that no more than one is copied at once.</summary>
    /// <param name="files">As sealed for the agencies, in their order.</param>
    public static async Task AddAsync(TipsContext db, byte[] tipId, byte[] shredKey, IReadOnlyList<byte[]> files, CancellationToken cancellation)
    {
        for (var number = 1; number <= files.Count; number++)
        {
            var body = AtRest.Seal(shredKey, files[number - 1], Bound(tipId, number));
            var row = new AttachmentRow { Id = RandomNumberGenerator.GetBytes(16), TipId = tipId, Number = number, Body = body };
            await AttachmentShuffle.AddAsync(db, row, cancellation);
        }
    }

    /// <returns>The file as sealed for the agencies; null: the key or the row is not its own.</returns>
    public static byte[]? Open(AttachmentRow row, byte[] shredKey) => AtRest.Open(shredKey, row.Body, Bound(row.TipId, row.Number));

    private static byte[] Bound(byte[] tipId, int number)
    {
        var bound = new byte[tipId.Length + sizeof(int)];
        tipId.CopyTo(bound, 0);
        BinaryPrimitives.WriteInt32BigEndian(bound.AsSpan(tipId.Length), number);
        return bound;
    }
}
