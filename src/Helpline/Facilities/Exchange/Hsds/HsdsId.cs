using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>
/// UUIDs for the objects of the exchange, made of our own ids (RFC 9562, version 5): the same object has the same id in every
/// export of every installation. Says nothing about time or place of making.
/// </summary>
internal static class HsdsId
{
    private const int Length = 16;
    private static readonly Guid Namespace = new("6f1d1c0e-6a0b-5c59-9d0e-2c8f6b7a4e31");

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is made with SHA-1; nothing is kept safe by it.")]
    public static string Of(params string[] path)
    {
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(string.Join('/', path))]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, Length), bigEndian: true).ToString();
    }
}
