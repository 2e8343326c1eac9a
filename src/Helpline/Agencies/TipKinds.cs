namespace Helpline.Agencies;

/// <summary>The kinds of tip this installation knows.</summary>
internal sealed record TipKinds(IReadOnlyList<TipKind> All)
{
    public TipKind? Find(string value) => All.FirstOrDefault(k => k.Value == value);
}
