using Helpline.Sealing;

namespace Helpline.Tips;

/// <summary>What whoever holds a receipt may see and do. A wrong receipt costs the same work as a right one.</summary>
internal sealed class ReceiptDesk
{
    /// <summary>Null: no tip has this receipt.</summary>
    public Task<Looked?> LookAsync(Receipt receipt, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Seals a further message; commit it with <see cref="TipSide"/>. The same text twice is kept once.</summary>
    public Task<Addition> AddAsync(Receipt receipt, string text, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<TakenBack> TakeBackAsync(Receipt receipt, CancellationToken cancellation) => throw new NotImplementedException();
}
