using Helpline.Sealing;

namespace Helpline.Sessions;

/// <summary>Tells whether somebody typed a receipt, so that a channel deletes the message at once. Keeps nothing.</summary>
internal static class TypedReceipt
{
    public static bool Is(string typed) => Receipt.Find(typed) is not null;
}
