namespace Helpline.Dialogs.Model;

/// <summary>A choice that a state itself offers: the value its button sends, when it is offered, what it notes, where it leads.</summary>
internal sealed record Choice(string Value, string LabelKey, string To, Guard? When, int Line)
{
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();
}
