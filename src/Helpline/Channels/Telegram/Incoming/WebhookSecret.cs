using System.Security.Cryptography;
using System.Text;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>What Telegram says so that we know it. Compared in constant time, whatever the length; never printed.</summary>
internal sealed class WebhookSecret(string secret)
{
    private readonly byte[] _hash = Hash(secret);

    internal bool Is(string said) => CryptographicOperations.FixedTimeEquals(Hash(said), _hash);

    public override string ToString() => "[sealed]";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
