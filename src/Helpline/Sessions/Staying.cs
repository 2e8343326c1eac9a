namespace Helpline.Sessions;

/// <summary>A card of care or crisis that stands in the chat until the person deletes it. Lives only inside the sealed session.</summary>
/// <param name="Hour">The unix hour it was sent in.</param>
/// <param name="Words">Digest of what it says: the same words again replace it.</param>
internal sealed record Staying(long Id, int Hour, byte[] Words)
{
    /// <summary>Points on the map that were sent with it and go with it.</summary>
    public IReadOnlyList<long> Pins { get => field ?? []; init; }

    /// <summary>All of its messages.</summary>
    public IEnumerable<long> Ids() => [Id, .. Pins];

    /// <summary>The same, to be deleted.</summary>
    public IEnumerable<Doomed> Doom() => Ids().Select(id => new Doomed(id, Hour));

    public override string ToString() => "[sealed]";
}
