using Helpline.Storage.Tips;

namespace Helpline.Tips;

/// <summary>What a turn wants to change on the tip side. Opaque: only the tip side's writer can do something with it.</summary>
internal sealed class TipChanges(params IReadOnlyList<TipChange> list)
{
    internal IReadOnlyList<TipChange> List { get; } = list;
}
