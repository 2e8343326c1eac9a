using System.Security.Cryptography;
using System.Text;
using Helpline.Sealing;
using Helpline.Sessions;
using Helpline.Tests.Journeys.Marks;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>
/// Runs our own derivations with every key it can find over every address it was told of: finds talks, opens them, and follows
/// a receipt in one of them to its tip.
/// </summary>
internal sealed class SenderAttack(string[] folders, IReadOnlyList<string> addresses, string channel = "web")
{
    private const int Prefix = 16;
    private readonly IReadOnlyList<EpochKey> epochs = KeyHunt.EpochKeysIn(folders);
    private readonly IReadOnlyList<byte[]> keys = KeyHunt.Keys(folders);

    internal int Tried => epochs.Count * addresses.Count;

    /// <summary>Address and session id of each talk whose owner was found.</summary>
    internal IReadOnlyList<(string Address, byte[] Id, EpochKey Key)> Talks(IReadOnlyList<byte[]> sessionIds)
    {
        var known = sessionIds.Select(Convert.ToHexString).ToHashSet();
        return [.. from address in addresses
                   from epoch in epochs
                   let id = SessionKey.IdOf(epoch, new ChannelAddress(channel, address))
                   where known.Contains(Convert.ToHexString(id))
                   select (address, id, epoch)];
    }

    /// <summary>Address and look-up of each tip that could be followed from an opened talk by its receipt.</summary>
    internal IReadOnlyList<(string Address, byte[] Lookup)> Tips(IEnumerable<(string Address, byte[] Id, EpochKey Key)> talks, Func<byte[], byte[]> sealedOf, byte[] salt, byte[] pepper)
    {
        var tips = new List<(string, byte[])>();
        foreach (var (address, id, key) in talks)
        {
            var session = SessionSeal.Open(sealedOf(id), SessionKey.DraftKeyOf(key, new ChannelAddress(channel, address)), id);
            foreach (var receipt in (session?.Talk.Answers.Values ?? []).Select(Receipt.Find).OfType<Receipt>())
            {
                using var secret = receipt.Derive(salt);
                tips.Add((address, secret.Lookup(pepper)));
            }
        }

        return tips;
    }

    /// <summary>Addresses of which any digest or keyed digest stands anywhere in the databases.</summary>
    internal IReadOnlyList<string> Digests()
    {
        var kept = KeyHunt.Cells(folders).Where(cell => cell.Length >= Prefix).Select(cell => Convert.ToHexString(cell, 0, Prefix)).ToHashSet();
        return [.. addresses.Where(address => DigestsOf(address).Any(digest => kept.Contains(Convert.ToHexString(digest, 0, Prefix))))];
    }

    private IEnumerable<byte[]> DigestsOf(string address)
    {
        var forms = new[] { address, $"{channel}\0{address}", $"{channel}:{address}", $"helpline/v1/session\0{channel}\0{address}", $"helpline/v1/draft\0{channel}\0{address}" }
            .Select(Encoding.UTF8.GetBytes).Concat(long.TryParse(address, out var number) ? IntegerForms.Of(number).Take(2).Select(form => form.Bytes) : []).ToList();
        return forms.Where(form => form.Length >= Prefix).Concat(forms.Select(SHA256.HashData)).Concat(forms.SelectMany(form => keys.Select(key => HMACSHA256.HashData(key, form))));
    }
}
