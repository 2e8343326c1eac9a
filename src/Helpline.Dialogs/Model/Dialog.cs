namespace Helpline.Dialogs.Model;

/// <summary>One dialog: its states by name, where it starts, and whether leaving it half-way loses something.</summary>
internal sealed record Dialog(string Name, string Start, bool Unfinished, IReadOnlyDictionary<string, DialogState> States)
{
    public int StartLine { get; init; }
}
