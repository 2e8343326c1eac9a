using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Desk.Staff;

/// <summary>32 random bytes that are shown once and stored as their hash only: a bearer, a one-time link.</summary>
internal sealed record Token(string Text)
{
    private const int Bytes = 32;

    /// <summary>A hash without salt is enough: nobody guesses 256 random bits.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    public static Token Draw() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public override string ToString() => "[sealed]";
}
