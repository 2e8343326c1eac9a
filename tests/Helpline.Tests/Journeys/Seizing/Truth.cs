using Helpline.Sealing;
using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>What only the test knows: which talk and which tip belong together. Takes it from the epoch keys and the receipts.</summary>
internal sealed class Truth
{
    private static readonly string[] TipTables = ["held", "tips", "parts", "deliveries", "wraps", "attachments"];
    private readonly IReadOnlyList<(IReadOnlyDictionary<string, byte[]> Row, IReadOnlyDictionary<string, double> Signals)> sessions;
    private readonly Dictionary<string, Dictionary<string, double>> tipSignals;
    private readonly Dictionary<string, string> tipOfLookup;
    private readonly IReadOnlyList<(string Address, string Receipt)> filed;
    private readonly EpochKey epoch;
    private readonly string channel;
    private readonly Signals talks;

    internal Truth(string disk, string epochFolder, IReadOnlyList<(string Address, string Receipt)> filed, string channel = "web")
    {
        (this.filed, this.channel) = (filed, channel);
        var today = Directory.EnumerateFiles(epochFolder, "*.key").Max()!;
        epoch = new EpochKey(DateOnly.MinValue, File.ReadAllBytes(today));
        (Salt, Pepper) = LastingSecrets(disk);
        talks = new Signals(Path.Combine(disk, "data", "talks.db"));
        sessions = talks.Of("sessions");
        (tipSignals, tipOfLookup) = ReadTips(disk);
    }

    internal byte[] Salt { get; }

    internal byte[] Pepper { get; }

    internal IReadOnlyList<byte[]> SessionIds => [.. sessions.Select(session => session.Row["id"])];

    internal byte[] SealedOf(byte[] id) => sessions.Single(session => session.Row["id"].AsSpan().SequenceEqual(id)).Row["sealed"];

    internal byte[] LookupOf(string receipt)
    {
        using var secret = Receipt.Find(receipt)!.Derive(Salt);
        return secret.Lookup(Pepper);
    }

    /// <summary>For each filed tip, the signals of its talk and its own.</summary>
    internal IReadOnlyList<(IReadOnlyDictionary<string, double> Talk, IReadOnlyDictionary<string, double> Tip)> Pairs() =>
        [.. filed.Select(f => (
            TalkOf(f.Address).Signals,
            (IReadOnlyDictionary<string, double>)tipSignals[tipOfLookup[Convert.ToHexString(LookupOf(f.Receipt))]]))];

    /// <summary>For each photo of an unfinished tip, the signals of its talk and its own.</summary>
    internal IReadOnlyList<(IReadOnlyDictionary<string, double> Talk, IReadOnlyDictionary<string, double> Photo)> PhotoPairs(IEnumerable<string> addresses)
    {
        var photos = talks.Of("drafts").ToDictionary(photo => Convert.ToHexString(photo.Row["id"]), photo => photo.Signals);
        return [.. from address in addresses
                   let talk = TalkOf(address)
                   let key = SessionKey.DraftKeyOf(epoch, new ChannelAddress(channel, address))
                   from file in SessionSeal.Open(talk.Row["sealed"], key, talk.Row["id"])!.Files
                   select (talk.Signals, photos[Convert.ToHexString(file.Id)])];
    }

    private (IReadOnlyDictionary<string, byte[]> Row, IReadOnlyDictionary<string, double> Signals) TalkOf(string address)
    {
        var id = SessionKey.IdOf(epoch, new ChannelAddress(channel, address));
        return sessions.Single(session => session.Row["id"].AsSpan().SequenceEqual(id));
    }

    private static (byte[] Salt, byte[] Pepper) LastingSecrets(string disk)
    {
        var secrets = Path.Combine(disk, "secrets");
        return (File.ReadAllBytes(Directory.EnumerateFiles(secrets, "*salt*").Single()), File.ReadAllBytes(Directory.EnumerateFiles(secrets, "*pepper*").Single()));
    }

    /// <summary>All rows that carry a tip's id count as the tip's, and its shred key too.</summary>
    private static (Dictionary<string, Dictionary<string, double>> Signals, Dictionary<string, string> OfLookup) ReadTips(string disk)
    {
        var file = new Signals(Path.Combine(disk, "data", "tips.db"));
        var shred = new Signals(Path.Combine(disk, "data", "shred.db")).Of("shred_keys").ToDictionary(key => Convert.ToHexString(key.Row["id"]), key => key.Signals);
        var (all, lookups) = (new Dictionary<string, Dictionary<string, double>>(), new Dictionary<string, string>());
        foreach (var (table, row, signals) in TipTables.SelectMany(table => file.Of(table).Select(r => (table, r.Row, r.Signals))))
        {
            var tip = Convert.ToHexString(row.GetValueOrDefault("tip_id") ?? row.GetValueOrDefault("part_id") ?? row["id"]);
            var known = all.TryGetValue(tip, out var found) ? found : all[tip] = [];
            signals.ToList().ForEach(signal => known[signal.Key] = signal.Value);
            if (row.TryGetValue("shred_id", out var key) && shred.TryGetValue(Convert.ToHexString(key), out var place))
            {
                place.ToList().ForEach(signal => known[signal.Key] = signal.Value);
            }

            if (row.TryGetValue("lookup", out var lookup))
            {
                lookups[Convert.ToHexString(lookup)] = tip;
            }
        }

        return (all, lookups);
    }
}
