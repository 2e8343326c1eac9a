using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage.Tips;

/// <summary>Lists all that is stored of one tip, field by field with its size: what we could hand over. Reads no content out.</summary>
internal sealed class TipDisclosure(TipDatabase database)
{
    /// <summary>Empty: nothing is stored of such a tip.</summary>
    public async Task<IReadOnlyList<StoredField>> FindAsync(byte[] tipId, CancellationToken cancellation)
    {
        await using var db = database.OpenTips();
        await using var shred = database.OpenShred();
        var held = await db.Held.AsNoTracking().Where(h => h.TipId == tipId).ToListAsync(cancellation);
        var tips = await db.Tips.AsNoTracking().Where(t => t.Id == tipId).ToListAsync(cancellation);
        var parts = await db.Parts.AsNoTracking().Where(p => p.TipId == tipId).ToListAsync(cancellation);
        var files = await db.Attachments.AsNoTracking().Where(a => a.TipId == tipId).OrderBy(a => a.Number).ToListAsync(cancellation);
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.TipId == tipId).ToListAsync(cancellation);
        var deliveryIds = deliveries.Select(d => d.Id).ToList();
        var wraps = await db.Wraps.AsNoTracking().Where(w => deliveryIds.Contains(w.DeliveryId)).ToListAsync(cancellation);
        var answers = await db.Answers.AsNoTracking().Where(a => a.TipId == tipId).ToListAsync(cancellation);
        var shredIds = held.Select(h => h.ShredId).Concat(tips.Select(t => t.ShredId)).ToList();
        var keys = await shred.Keys.AsNoTracking().Where(k => shredIds.Contains(k.Id)).ToListAsync(cancellation);
        return
        [
            .. Fields(db, held), .. Fields(db, tips), .. Fields(db, parts), .. Fields(db, files), .. Fields(db, deliveries),
            .. Fields(db, wraps), .. Fields(db, answers), .. Fields(shred, keys),
        ];
    }

    private static IEnumerable<StoredField> Fields<T>(DbContext db, IReadOnlyList<T> rows)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        return from row in rows.Select((value, at) => (value, at))
               from property in entity.GetProperties()
               let bytes = SizeOf(property.PropertyInfo!.GetValue(row.value))
               let why = property.PropertyInfo!.GetCustomAttribute<KeptForAttribute>()!.Why
               select new StoredField(entity.GetTableName()!, row.at + 1, property.GetColumnName(), bytes, why);
    }

    private static int SizeOf(object? value) => value switch
    {
        null => 0,
        byte[] bytes => bytes.Length,
        bool => 1,
        _ => Encoding.UTF8.GetByteCount(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
