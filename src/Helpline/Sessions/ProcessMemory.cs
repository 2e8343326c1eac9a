using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Helpline.Sessions;

/// <summary>Epoch keys that live and die with this process. For development only: a restart ends every talk.</summary>
internal sealed class ProcessMemory : IEpochPlace
{
    private readonly ConcurrentDictionary<DateOnly, byte[]> _keys = new();

    public byte[]? Read(DateOnly day) => _keys.TryGetValue(day, out var keys) ? [.. keys] : null;

    public byte[] Keep(DateOnly day, byte[] keys) => [.. _keys.GetOrAdd(day, _ => [.. keys])];

    public void KeepOnly(DateOnly today, DateOnly yesterday)
    {
        foreach (var day in _keys.Keys.Where(day => day != today && day != yesterday))
        {
            if (_keys.TryRemove(day, out var keys))
            {
                CryptographicOperations.ZeroMemory(keys);
            }
        }
    }
}
