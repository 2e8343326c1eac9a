namespace Helpline.Forwarding;

/// <summary>What a receipt needs to open answers. Holds neither the receipt nor anything that stands for it.</summary>
/// <param name="TipSalt">16 random bytes, one a tip.</param>
/// <param name="AnswerJwk">Public key to which the agency seals its answers.</param>
/// <param name="WrappedAnswerKey">Its private half, wrapped by the receipt.</param>
internal sealed record ReceiptRecord(byte[] TipSalt, string AnswerJwk, string WrappedAnswerKey);
