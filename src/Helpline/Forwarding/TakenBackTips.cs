using Helpline.Storage.Tips;

namespace Helpline.Forwarding;

/// <summary>
/// Tips of which an agency may see that they were taken back. Where a system is told of it after a hold, no list and no desk
/// shows it any sooner: whoever asks every second would learn the moment that the hold hides.
/// </summary>
internal static class TakenBackTips
{
    public static IQueryable<TipRow> Told(TipsContext db, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        return db.Tips.Where(t => t.TakenBack && !db.Deliveries.Any(told => told.TipId == t.Id && told.PartId == t.Id && told.ReleasedAt > seconds));
    }
}
