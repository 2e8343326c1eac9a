namespace Helpline.Forwarding.Webhooks;

/// <summary>A sealed file that can be fetched by its number.</summary>
/// <param name="Bytes">Its length as it is carried: padded.</param>
internal sealed record ParcelFile(int N, int Bytes);
