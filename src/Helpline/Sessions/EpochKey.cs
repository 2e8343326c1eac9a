using System.Security.Cryptography;

namespace Helpline.Sessions;

/// <summary>The two random keys of one UTC day, derived from nothing. Once they are gone, that day's talks can't be found or read.</summary>
internal sealed class EpochKey(DateOnly day, byte[] keys)
{
    public const int Size = 64;

    public DateOnly Day => day;

    /// <summary>Key of the keyed hash under which a talk is found.</summary>
    public ReadOnlySpan<byte> Lookup => keys.AsSpan(0, 32);

    /// <summary>Key from which a talk's own key is derived.</summary>
    public ReadOnlySpan<byte> Draft => keys.AsSpan(32, 32);

    public void Wipe() => CryptographicOperations.ZeroMemory(keys);

    public override string ToString() => "[sealed]";
}
