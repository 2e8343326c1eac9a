using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>Something a card offers to press or to type: an option of a list, a choice of the state, or another page.</summary>
internal abstract record Offer(string Value, string Label)
{
    internal sealed record Listed(ListChoice From, Option Option, string Label) : Offer(Option.Value, Label);

    internal sealed record Own(Choice Choice, string Label) : Offer(Choice.Value, Label);

    internal sealed record Leaf(string? Page, string Value, string Label) : Offer(Value, Label);
}
