namespace Helpline.Tips;

/// <summary>A delivery as an agency's inbox lists it: the label and nothing that needs a key.</summary>
/// <param name="DeliveryId">16 bytes.</param>
/// <param name="Label">Canonical JSON of the label.</param>
/// <param name="Parts">How many sealed parts it has.</param>
/// <param name="Answers">How many answers were posted to it.</param>
/// <param name="Parked">The agency's own system did not take it: here it can be read all the same.</param>
internal sealed record DeskTip(
    byte[] DeliveryId,
    byte[] TipId,
    string Queue,
    bool IsPrimary,
    string Label,
    DateTimeOffset ReleasedAt,
    string Work,
    string? Reason,
    bool TakenBack,
    int Parts,
    int Answers,
    bool Parked);
