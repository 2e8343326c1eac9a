using System.Security.Cryptography;
using Helpline.Agencies;
using Helpline.Storage.Tips;

namespace Helpline.Tips;

/// <summary>What a receipt's look-up gathered, of a tip that exists or of the phantom that a miss works on.</summary>
/// <param name="Queues">Agency, queue and work of each delivery; the primary first.</param>
/// <param name="AnswerKey">The tip's private answer key; null when it does not open.</param>
/// <param name="AdditionKey">From the receipt: names the tip's additions.</param>
/// <param name="IsHeld">Not released yet.</param>
internal sealed record FoundTip(
    byte[] Id,
    byte[] ShredId,
    byte[] ShredKey,
    TipLabel Label,
    IReadOnlyList<FoundQueue> Queues,
    IReadOnlyList<AnswerRow> Answers,
    ECDiffieHellman? AnswerKey,
    byte[] AdditionKey,
    bool IsHeld,
    bool TakenBack) : IDisposable
{
    public void Dispose()
    {
        AnswerKey?.Dispose();
        CryptographicOperations.ZeroMemory(AdditionKey);
    }

    public override string ToString() => "[sealed]";
}
