namespace Helpline.Sealing;

/// <summary>A sealed tip as it is carried to one recipient: the common body and the key wrapped for that recipient.</summary>
public sealed record SealedDelivery(SealedBody Body, AdmittedKey Key);
