using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>No turn can go round in passing states for ever, within a dialog or over several, or pass through too many of them.</summary>
internal sealed class LoopCheck
{
    private readonly Draft _draft;
    private readonly FaultList _faults;
    private readonly HashSet<string> _passable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots;
    private readonly Dictionary<Place, int> _depths = [];
    private readonly HashSet<Place> _open = [];

    private LoopCheck(Draft draft, FaultList faults)
    {
        (_draft, _faults) = (draft, faults);
        _roots = draft.States().Select(pair => pair.State.Way).OfType<Way.Jumps>().Select(jump => jump.Dialog)
            .Append(DialogBook.Menu)
            .Append(draft.Commands.Commands.GetValueOrDefault(Command.Start).Dialog ?? DialogBook.Menu)
            .ToHashSet(StringComparer.Ordinal);
        while (draft.Dialogs.Values.FirstOrDefault(dialog => !_passable.Contains(dialog.Name) && Passes(dialog)) is { } dialog)
        {
            _passable.Add(dialog.Name);
        }
    }

    public static void Check(Draft draft, FaultList faults)
    {
        var check = new LoopCheck(draft, faults);
        foreach (var (dialog, state) in draft.States())
        {
            // One state for the card that a return may lead to.
            if (check.Depth(new Place(dialog.Name, state.Name)) > Limits.StepsATurn - 1)
            {
                faults.Add(Draft.FileOf(dialog.Name), state.Line, Rules.StepsTooMany,
                    $"a turn can pass through more than {Limits.StepsATurn} states from '{state.Name}' on");
                return;
            }
        }
    }

    // Can a call run through this dialog without waiting once?
    private bool Passes(Dialog dialog)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([dialog.Start]);
        while (open.TryPop(out var name))
        {
            if (!seen.Add(name) || dialog.States.GetValueOrDefault(name) is not { } state || state.Way is Way.Waits)
            {
                continue;
            }

            if (state.Way is Way.Returns)
            {
                return true;
            }

            if (state.Way is not Way.Calls calls || _passable.Contains(calls.Dialog))
            {
                state.Way.Exits().ToList().ForEach(exit => open.Push(exit.To));
            }
        }

        return false;
    }

    private int Depth(Place place)
    {
        if (_depths.TryGetValue(place, out var known))
        {
            return known;
        }

        if (_draft.Dialogs.GetValueOrDefault(place.Dialog)?.States.GetValueOrDefault(place.State) is not { } state)
        {
            return 0;
        }

        if (!_open.Add(place))
        {
            _faults.Add(Draft.FileOf(place.Dialog), state.Line, Rules.LoopNeverWaits, $"from '{place.State}' a turn can go round and never wait");
            return 0;
        }

        var depth = 1 + DepthAfter(place, state.Way);
        _open.Remove(place);
        return _depths[place] = depth;
    }

    private int DepthAfter(Place place, Way way) => way switch
    {
        Way.Goes or Way.Acts => way.Exits().Select(exit => Depth(place with { State = exit.To })).DefaultIfEmpty(0).Max(),
        Way.Calls calls => DepthOf(calls.Dialog) + (_passable.Contains(calls.Dialog) ? Depth(place with { State = calls.Then }) : 0),
        Way.Jumps jumps => DepthOf(jumps.Dialog),
        Way.Returns when _roots.Contains(place.Dialog) => DepthOf(DialogBook.Menu),
        _ => 0,
    };

    private int DepthOf(string dialog) =>
        _draft.Dialogs.GetValueOrDefault(dialog) is { } found ? Depth(new Place(dialog, found.Start)) : 0;
}
