using System.Globalization;
using System.Security.Cryptography;
using Helpline.Agencies;
using Helpline.Forwarding;
using Helpline.Routing;
using Helpline.Sealing;
using Helpline.Storage.Tips.Shred;

namespace Helpline.Tips;

/// <summary>Seals what a citizen told and hands it over as changes. Never saves the body, never learns who speaks.</summary>
internal sealed class TipFiling(AgencyShelf shelf, LastingSecrets secrets, ShredKeys shredKeys, HoldSpan hold, TimeProvider time)
{
    /// <summary>The most photos of one tip.</summary>
    public const int MostPhotos = 10;

    private readonly PartSealing _sealing = new(secrets);

    /// <summary>Open or closed now, by the keys that are usable now.</summary>
    public IntakeState Intake
    {
        get
        {
            var book = shelf.Current;
            var primaries = book.Agencies.Where(a => a.Queues.Any(q => q.IsPrimary)).ToList();
            return new(
                primaries.Exists(a => book.UsableKeys(a.Code, Today).Count > 0),
                primaries.FirstOrDefault()?.Contact,
                book.Kinds.All.Any(k => k.Restricted && book.Takes(k)),
                primaries.FirstOrDefault(a => a.Queues.Any(q => q.IsPrimary && q.Takes.Any(c => c.Kinds.Any(k => book.Kinds.Find(k) is { Restricted: true }))))?.Contact);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>A new id and receipt; nothing is stored.</summary>
    public DrawnTip Draw() => new(RandomNumberGenerator.GetBytes(16), Receipt.Draw().Text);

    /// <summary>
    /// Who would answer for this tip, named together with all who would read along, since people are told that nobody else can open it;
    /// null: no competent queue with a usable key.
    /// </summary>
    public Addressee? AddresseeOf(TipDraft draft)
    {
        if (Route(shelf.Current, draft, Today) is not [{ Agency: var answering }, ..] queues)
        {
            return null;
        }

        var readers = queues.Select(q => q.Agency).DistinctBy(a => a.Code).Select(a => a.Names);
        return new(answering.Code, Words.Joined([.. readers]), answering.Hours);
    }

    /// <summary>Exactly the fields that the agency will read, by their codes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> BodyFields(TipDraft draft) => BodyOf(draft).Fields;

    /// <summary>The tip, sealed and held; null: closed. Committing the same drawn tip again changes nothing.</summary>
    /// <param name="photos">Cleaned photos in their order; the body tells how many these are. The caller drops them.</param>
    /// <exception cref="ArgumentException">More photos than a tip has: a limit upstream is missing.</exception>
    public TipChanges? File(TipDraft draft, DrawnTip drawn, IReadOnlyList<byte[]> photos)
    {
        if (photos.Count > MostPhotos)
        {
            throw new ArgumentException($"More than {MostPhotos} photos.", nameof(photos));
        }

        var book = shelf.Current;
        if (Route(book, draft, Today) is not { } routed)
        {
            return null;
        }

        var release = hold.Draw(draft.Urgency);
        var queues = routed.Select(q => q.On(release.Day, book)).ToList();
        var label = TipLabel.Of(book.Kinds.Find(draft.Kind)!, draft.Country, Region(draft), draft.Urgency, release.Day);
        using var secret = Receipt.Find(drawn.Receipt)!.Derive(secrets.InstallationSalt);
        var record = RecordOf(secret);
        var told = (BodyOf(draft with { Photos = photos.Count }), photos);
        var (envelope, files) = _sealing.SealWithPhotos(new(drawn.TipId, drawn.TipId), record.AnswerJwk, label, told, queues);
        return Hold(drawn.TipId, (envelope with { Receipt = record }, files), secret.Lookup(secrets.Pepper), release);
    }

    private TipChanges Hold(byte[] tipId, (Envelope Envelope, IReadOnlyList<byte[]> Files) told, byte[] lookup, Release release) =>
        new(Holding.Hold(tipId, async (db, ct) =>
        {
            var key = await shredKeys.TakeAsync(db, ct);
            await Attachments.AddAsync(db, tipId, key.Key, told.Files, ct);
            return Holding.Row(tipId, tipId, lookup, release, (key, told.Envelope));
        }));

    private static ReceiptRecord RecordOf(ReceiptSecret secret)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var wrap = secret.AnswerWrap(salt);
        var (jwk, wrapped) = AnswerKeys.Make(wrap);
        CryptographicOperations.ZeroMemory(wrap);
        return new(salt, jwk, wrapped);
    }

    private static IReadOnlyList<RoutedQueue>? Route(AgencyBook book, TipDraft draft, DateOnly day) =>
        book.Kinds.Find(draft.Kind) is { } kind ? Router.Route(book, kind, draft.Country, Region(draft), day) : null;

    private static string? Region(TipDraft draft) => string.IsNullOrEmpty(draft.Region) ? null : draft.Region;

    private static TipBody BodyOf(TipDraft draft) => new(
        [.. new KeyValuePair<string, string>[]
            {
                new("kind", draft.Kind),
                new("country", draft.Country),
                new("region", draft.Region ?? ""),
                new("urgency", draft.Urgency),
                new("where", draft.Where),
                new("what", draft.What),
                new("photos", draft.Photos > 0 ? draft.Photos.ToString(CultureInfo.InvariantCulture) : ""),
            }.Where(f => !string.IsNullOrEmpty(f.Value))]);
}
