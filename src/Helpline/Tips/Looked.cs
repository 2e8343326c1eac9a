using Helpline.Agencies;

namespace Helpline.Tips;

/// <summary>What a receipt opens.</summary>
/// <param name="Reason">acted, no-action or passed; null unless closed.</param>
/// <param name="TakenBack">The citizen took it back after it was opened.</param>
/// <param name="AgencyNames">The agency that answers for it.</param>
/// <param name="StateWords">The agency's own sentence for the state; null: use ours.</param>
/// <param name="Refused">Answers that no certified key of an addressed agency signed; never shown.</param>
internal sealed record Looked(
    TipState State,
    string? Reason,
    bool TakenBack,
    Words AgencyNames,
    Words? StateWords,
    IReadOnlyList<ShownAnswer> Answers,
    int Refused)
{
    public override string ToString() => "[sealed]";
}
