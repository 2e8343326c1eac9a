using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Helpline.Storage.Tips;

/// <summary>
/// The tip side in PostgreSQL. Writers of all processes take turns by one advisory lock. The holding table is not emptied row by
/// row, which would leave every row readable with its place in the order, but given a new file.
/// </summary>
internal sealed class PostgresTips(PostgresLink link) : ITipStore
{
    /// <summary>Drawn once at random; the same in every process.</summary>
    private const long Pen = 0x5C1D_93A7_0E46_B28F;

    /// <summary>Drawn once at random, and held from the start to the end of a serving program.</summary>
    private const long Claim = 0x71B2_0E5D_94C6_3FA8;

    private NpgsqlConnection? _claim;

    public string Place => "the database of Storage:TipsConnection";

    public void Use(DbContextOptionsBuilder options) => options.UseNpgsql(link.ConnectionString);

    public Task<string?> FaultAsync(CancellationToken cancellation) => link.FaultAsync(cancellation);

    public async Task<string?> ClaimAsync(CancellationToken cancellation)
    {
        _claim ??= await link.ClaimAsync(Claim, cancellation);
        return _claim is null ? "Storage:TipsConnection: another program serves these databases." : null;
    }

    public async Task<bool> ExistsAsync(TipsContext db, CancellationToken cancellation) =>
        await db.Database.SqlQuery<bool>($"SELECT to_regclass('imports') IS NOT NULL AS \"Value\"").SingleAsync(cancellation);

    public Task HoldPenAsync(TipsContext db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Pen})", cancellation);

    public Task ClearHeldAsync(TipsContext db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync("TRUNCATE held;", cancellation);

    public Task ClearCorrectionsAsync(TipsContext db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync("TRUNCATE corrections;", cancellation);

    public bool IsPassing(Exception failure, bool committing) =>
        PostgresLink.IsPassing(failure) && (!committing || failure is PostgresException);

    public Task AfterCommitAsync(TipsContext db, CancellationToken cancellation) => Task.CompletedTask;

    public async Task EmptyJournalAsync(TipsContext db, CancellationToken cancellation) =>
        await PostgresJournal.EmptyAsync(await OpenAsync(db, cancellation), cancellation);

    public async Task<IReadOnlyList<string>> LackingAsync(TipsContext db, CancellationToken cancellation) =>
        await PostgresJournal.LackingAsync(await OpenAsync(db, cancellation), cancellation);

    private static async Task<NpgsqlConnection> OpenAsync(TipsContext db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        return (NpgsqlConnection)db.Database.GetDbConnection();
    }
}
