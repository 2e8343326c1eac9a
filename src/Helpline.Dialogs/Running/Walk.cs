using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>Goes through passing states until a card waits or an act must be performed. The reader has proved that this ends.</summary>
internal sealed class Walk(DialogBook book, Facts facts)
{
    private readonly List<Place> _passed = [];

    public Step Enter(TalkState state, string dialog, string name) => Enter(new Target(state, new Place(dialog, name)));

    /// <summary>The card that waits, with what was noted on the way.</summary>
    public Step Wait(TalkState state, string? toast = null) =>
        new(state, new CardFace(book, state, facts).Draw(), null, toast) { Passed = [.. _passed] };

    private Step Enter(Target target)
    {
        for (var count = 0; count < Limits.StepsATurn; count++)
        {
            var current = book.Find(target.To.Dialog, target.To.State)
                ?? throw new InvalidOperationException("A book led to a state that it does not have.");
            var state = Entered(target, current);
            if (Arrived(state, current) is { } step)
            {
                return step;
            }

            target = Next(Saying(state, current), current.Way);
        }

        throw new InvalidOperationException("A book led through more states in one turn than the reader allows.");
    }

    private TalkState Entered(Target target, DialogState current)
    {
        _passed.Add(new Place(target.To.Dialog, current.Name));
        var state = target.State with { Dialog = target.To.Dialog, State = current.Name, Page = null };
        if (target.To.AsItWas)
        {
            return state;
        }

        var copied = current.Copy.ToDictionary(copy => copy.Key, copy => state.Answers.GetValueOrDefault(copy.Value, ""));
        state = current.ClearAll ? state with { Answers = new Dictionary<string, string>() } : state;
        state = current.ClearAll || current.EndsWayBack ? state.NoWayBack() : state;
        return state.Without(current.Clear).With(copied).With(current.Set);
    }

    private Step? Arrived(TalkState state, DialogState current) => current.Way switch
    {
        Way.Waits => Wait(current.Card is CardKind.Receipt ? state.NoWayBack() : state.Reached()),
        Way.Acts acts => new Step(Saying(state, current), null, acts.Act, null) { Passed = [.. _passed] },
        _ => null,
    };

    // Said now and kept as it reads now: a later state may clear what it tells of.
    private TalkState Saying(TalkState state, DialogState current) => current.Say.Count == 0
        ? state
        : state with { Said = [.. state.Said, .. new CardFace(book, state, facts).Say(current)] };

    private Target Next(TalkState state, Way way)
    {
        switch (way)
        {
            case Way.Goes goes:
                var values = new Values(book, state, facts);
                return new Target(state, new Place(state.Dialog, goes.Branches.First(branch => branch.When?.Holds(values.Of) ?? true).To));
            case Way.Calls calls:
                return Start(state.Called(calls.Then), calls.Dialog);
            case Way.Jumps jumps:
                return Start(state with { Calls = [], Trail = [] }, jumps.Dialog);
            case Way.Returns when state.Returned() is { } back && book.Find(back.To.Dialog, back.To.State) is not null:
                return new Target(back.State, back.To);
            default:
                return Start(state with { Calls = [], Trail = [] }, DialogBook.Menu);
        }
    }

    private Target Start(TalkState state, string dialog) => new(state, new Place(dialog, book.Find(dialog)!.Start));

    private sealed record Target(TalkState State, Place To);
}
