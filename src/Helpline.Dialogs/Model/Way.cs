namespace Helpline.Dialogs.Model;

/// <summary>How a state is left. Only <see cref="Waits"/> waits for the person; all others pass on within the same turn.</summary>
internal abstract record Way
{
    /// <summary>A card: waits for a choice or a text, perhaps for a place or photos beside them.</summary>
    internal sealed record Waits(ListChoice? Choose, IReadOnlyList<Choice> Choices, TextInput? Text) : Way
    {
        public PlaceInput? Place { get; init; }

        public PhotoInput? Photo { get; init; }
    }

    /// <summary>Goes on at the first branch whose guard holds; the last has none.</summary>
    internal sealed record Goes(IReadOnlyList<Branch> Branches) : Way;

    /// <summary>Asks the app for an act and goes on by its outcome.</summary>
    internal sealed record Acts(string Act, IReadOnlyDictionary<string, Branch> On) : Way;

    /// <summary>Goes through another dialog, then on at a state of this one.</summary>
    internal sealed record Calls(string Dialog, string Then) : Way;

    /// <summary>Ends the dialog: back to its caller, or to the menu without one.</summary>
    internal sealed record Returns : Way;

    /// <summary>Leaves everything and starts another dialog.</summary>
    internal sealed record Jumps(string Dialog) : Way;

    /// <summary>Written without any way out; a fault, never in a book.</summary>
    internal sealed record Nowhere : Way;

    /// <summary>The states of the same dialog that this way can lead to.</summary>
    public IEnumerable<Branch> Exits() => this switch
    {
        Waits waits => WaitingExits(waits),
        Goes goes => goes.Branches,
        Acts acts => acts.On.Values,
        Calls calls => [new Branch(null, calls.Then, 0)],
        _ => [],
    };

    private static IEnumerable<Branch> WaitingExits(Waits waits)
    {
        if (waits.Choose is { } choose)
        {
            yield return new Branch(null, choose.To, choose.Line);
        }

        if (waits.Text is { } text)
        {
            yield return new Branch(null, text.To, text.Line);
        }

        if (waits.Place is { } place)
        {
            yield return new Branch(null, place.To, place.Line);
        }

        if (waits.Photo is { } photo)
        {
            yield return new Branch(null, photo.To, photo.Line);
        }

        foreach (var choice in waits.Choices)
        {
            yield return new Branch(choice.When, choice.To, choice.Line);
        }
    }
}
