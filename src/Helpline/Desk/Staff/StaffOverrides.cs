using System.Globalization;
using System.Security.Cryptography;
using Helpline.Storage.Tips;

namespace Helpline.Desk.Staff;

/// <summary>Notes who sent an answer against the linter's warning, and the coded reason. Never a word of the answer.</summary>
internal sealed class StaffOverrides(TipWriter writer, TimeProvider time)
{
    public static readonly IReadOnlyList<string> Reasons = ["mistaken", "life", "asked"];

    public static readonly IReadOnlyList<string> Topics = ["name", "phone", "workplace", "address", "meeting"];

    public Task NoteAsync(StaffMember member, byte[] deliveryId, IEnumerable<string> topics, string reason, CancellationToken cancellation)
    {
        var row = new StaffOverrideRow
        {
            Id = RandomNumberGenerator.GetBytes(16),
            DeliveryId = deliveryId,
            MemberId = member.Id,
            Day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Topics = string.Join(' ', Topics.Intersect(topics)),
            Reason = reason,
        };
        return writer.WriteAsync(
            (db, _) =>
            {
                db.StaffOverrides.Add(row);
                return Task.CompletedTask;
            },
            cancellation);
    }
}
