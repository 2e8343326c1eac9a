namespace Helpline.Forwarding;

/// <summary>What a transport is handed: what to bring and where to, never the content itself.</summary>
/// <param name="Id">The receiver may key on it.</param>
/// <param name="PartId">Null: the tip itself; else as <see cref="Storage.Tips.DeliveryRow.PartId"/> says.</param>
internal sealed record OutgoingDelivery(byte[] Id, byte[] TipId, byte[]? PartId, string Agency, string Queue);
