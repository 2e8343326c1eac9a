using System.Security.Cryptography;
using System.Text;

namespace Helpline.Sessions;

/// <summary>Lets the turns of one address follow each other. Striped by a hash that means nothing outside this process; keeps no address.</summary>
internal sealed class TalkLocks
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> HoldAsync(ChannelAddress address, CancellationToken cancellation)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{address.Channel}\0{address.Address}"));
        var stripe = _stripes[hash[0]];
        await stripe.WaitAsync(cancellation);
        return new Held(stripe);
    }

    private sealed class Held(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
