namespace Helpline.Sessions;

/// <summary>
/// What a channel that deletes as it goes has left in the chat. Only inside the sealed session; never in a row, a log or a label.
/// </summary>
internal sealed record Screen
{
    /// <summary>Messages to be deleted that a session has room for; older ones are told to the person instead.</summary>
    public const int MostDoomed = 200;

    /// <summary>Pages, and cards that stay: more than anybody reads, few enough for the session to be kept.</summary>
    public const int MostShown = 100;

    /// <summary>The live card.</summary>
    public long? Card { get; init; }

    /// <summary>The unix hour the live card was sent in.</summary>
    public int CardHour { get; init; }

    /// <summary>SHA-256 of what the live card shows, so that nothing is edited for nothing.</summary>
    public byte[]? CardDigest { get; init; }

    /// <summary>Further messages of the present card, above it.</summary>
    public IReadOnlyList<long> Pages { get => field ?? []; init; }

    /// <summary>SHA-256 of what those say; null when there are none.</summary>
    public byte[]? PagesDigest { get; init; }

    /// <summary>Cards of care and crisis that the person deletes; the live card is among them while it is one.</summary>
    public IReadOnlyList<Staying> Staying { get => field ?? []; init; }

    /// <summary>The message that carries the button for a place; while it is here, the person's keyboard may show that button.</summary>
    public Asking? Asking { get; init; }

    /// <summary>The message that holds the receipt.</summary>
    public long? Receipt { get; init; }

    /// <summary>Later turns since the receipt was shown.</summary>
    public int ReceiptTurns { get; init; }

    public IReadOnlyList<Doomed> Doomed { get => field ?? []; init; }

    /// <summary>Messages that could not be deleted: told to the person, then 0.</summary>
    public int TooOld { get; init; }

    /// <summary>A send was begun and not noted.</summary>
    public bool Sending { get; init; }

    /// <summary>The newest message id known.</summary>
    public long Newest { get; init; }

    /// <summary>How many message ids this holds.</summary>
    public int Held() => Pages.Concat(Staying.SelectMany(card => card.Ids())).Concat(Doomed.Select(message => message.Id))
        .Concat(new[] { Card, Receipt, Asking?.Id }.OfType<long>()).Distinct().Count(id => id != 0);

    /// <summary>The same, each doomed message once and no list longer than a session has room for; what is dropped is counted.</summary>
    public Screen Bounded()
    {
        var doomed = Doomed.DistinctBy(message => message.Id).OrderBy(message => message.Id).ToList();
        var dropped = Over(doomed.Count, MostDoomed) + Over(Pages.Count, MostShown) + Over(Staying.Count, MostShown);
        return this with
        {
            Doomed = [.. doomed.TakeLast(MostDoomed)],
            Pages = [.. Pages.TakeLast(MostShown)],
            Staying = [.. Staying.TakeLast(MostShown)],
            TooOld = TooOld + dropped,
        };
    }

    public override string ToString() => "[sealed]";

    private static int Over(int count, int most) => Math.Max(0, count - most);
}
