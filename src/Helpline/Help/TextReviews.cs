using System.Globalization;
using System.Security.Cryptography;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Help;

/// <summary>
/// Which texts for people in danger a clinician has reviewed. A review is of the very words it was made of: when a letter of them
/// changes, it stands no longer, and nobody needs to withdraw it. Reviews are added, never changed.
/// </summary>
internal sealed class TextReviews(TipDatabase database, TipWriter writer, ReviewedTexts texts, TimeProvider time) : IHostedService
{
    /// <summary>Characters of a clinician's name and role.</summary>
    public const int MostClinician = 200;

    private volatile IReadOnlySet<string> _standing = new HashSet<string>();

    /// <summary>The dialogs that need a review, in ordinal order.</summary>
    public IReadOnlyList<string> Subjects => [.. texts.Digests.Keys.Order(StringComparer.Ordinal)];

    /// <summary>From memory, for every turn: no database is asked.</summary>
    public bool Stands(string subject) => _standing.Contains(subject);

    /// <summary>The review of the present texts is in force from here on.</summary>
    /// <returns>Why it was not recorded: subject, clinician or day; null: it was.</returns>
    public async Task<string?> RecordAsync(string subject, string by, string clinician, DateOnly on, CancellationToken cancellation)
    {
        if (FaultOf(subject, clinician, on) is { } fault)
        {
            return fault;
        }

        await writer.WriteAsync(
            async (db, inner) => db.TextReviews.Add(new()
            {
                Id = RandomNumberGenerator.GetBytes(16),
                Subject = subject,
                Number = 1 + await db.TextReviews.Where(row => row.Subject == subject).CountAsync(inner),
                Digest = texts.Digests[subject],
                By = by,
                Clinician = clinician.Trim(),
                Day = on.ToString("O", CultureInfo.InvariantCulture),
            }),
            cancellation);
        await LoadAsync(cancellation);
        return null;
    }

    /// <summary>The newest review of the texts as they are; null: there is none, or the texts have changed since.</summary>
    public async Task<TextReview?> CurrentAsync(string subject, CancellationToken cancellation) =>
        (await HistoryAsync(subject, cancellation)).LastOrDefault(review => review.Stands);

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<TextReview>> HistoryAsync(string subject, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await db.TextReviews.AsNoTracking().Where(row => row.Subject == subject).OrderBy(row => row.Number).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    public Task StartAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        var rows = await db.TextReviews.AsNoTracking().ToListAsync(cancellation);
        _standing = rows.Where(IsOfNow).Select(row => row.Subject).ToHashSet(StringComparer.Ordinal);
    }

    // The day is typed where the sun may be seven hours ahead of UTC.
    private string? FaultOf(string subject, string clinician, DateOnly on) =>
        !texts.Digests.ContainsKey(subject) ? nameof(subject)
        : clinician.Trim() is not { Length: > 0 and <= MostClinician } ? nameof(clinician)
        : on > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(7)) ? "day"
        : null;

    private TextReview Read(TextReviewRow row) =>
        new(row.Subject, row.Number, row.By, row.Clinician, DateOnly.ParseExact(row.Day, "O", CultureInfo.InvariantCulture), IsOfNow(row));

    private bool IsOfNow(TextReviewRow row) => texts.Digests.GetValueOrDefault(row.Subject) == row.Digest;
}
