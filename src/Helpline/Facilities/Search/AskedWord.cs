using Helpline.Facilities.Places;

namespace Helpline.Facilities.Search;

/// <summary>One word that was typed, and what it may be.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Costs">The words of the register that it may be, with their distance.</param>
/// <param name="Places">The settlements that it may name, with the words beside it.</param>
internal sealed record AskedWord(string Text, IReadOnlyDictionary<int, double> Costs, IReadOnlyList<Settlement> Places)
{
    public bool IsNumber { get; } = Text.All(char.IsDigit);

    public bool MayBePlace(Settlement? settlement) => settlement is not null && Places.Contains(settlement);
}
