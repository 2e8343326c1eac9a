using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every dialog and state can be reached, every state has a way out, and no group of states keeps a person in.</summary>
internal static class ReachCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var dialog in draft.Dialogs.Values)
        {
            var faults = all.In(Draft.FileOf(dialog.Name));
            TellUnreachable(dialog, faults);
            TellDeadEnds(dialog, faults);
        }

        var named = draft.Commands.Commands.Values.Select(command => command.Dialog)
            .Concat(draft.States().Select(pair => Target(pair.State.Way)))
            .Append(DialogBook.Menu)
            .ToHashSet();
        foreach (var alone in draft.Dialogs.Values.Where(dialog => !named.Contains(dialog.Name)))
        {
            all.Add(Draft.FileOf(alone.Name), alone.StartLine, Rules.DialogUnreachable, $"nothing leads to the dialog '{alone.Name}'");
        }
    }

    private static string? Target(Way way) => way switch
    {
        Way.Calls calls => calls.Dialog,
        Way.Jumps jumps => jumps.Dialog,
        _ => null,
    };

    private static void TellUnreachable(Dialog dialog, FileFaults faults)
    {
        if (!dialog.States.ContainsKey(dialog.Start))
        {
            return;
        }

        var reached = new HashSet<string> { dialog.Start };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var name))
        {
            foreach (var exit in dialog.States[name].Way.Exits().Where(exit => dialog.States.ContainsKey(exit.To) && reached.Add(exit.To)))
            {
                open.Enqueue(exit.To);
            }
        }

        foreach (var state in dialog.States.Values.Where(state => !reached.Contains(state.Name)))
        {
            faults.Add(state.Line, Rules.StateUnreachable, $"nothing leads to the state '{state.Name}'");
        }
    }

    private static void TellDeadEnds(Dialog dialog, FileFaults faults)
    {
        foreach (var state in dialog.States.Values.Where(state => state.Way is Way.Nowhere))
        {
            faults.Add(state.Line, Rules.DeadEnd, $"the state '{state.Name}' has no way out");
        }

        var free = dialog.States.Values.Where(state => IsFree(dialog, state)).Select(state => state.Name).ToHashSet();
        while (dialog.States.Values.FirstOrDefault(state => !free.Contains(state.Name) && state.Way.Exits().Any(exit => free.Contains(exit.To))) is { } more)
        {
            free.Add(more.Name);
        }

        // One fault for all the states that lead to each other only.
        if (dialog.States.Values.Where(state => !free.Contains(state.Name)).MinBy(state => state.Line) is { } kept)
        {
            faults.Add(kept.Line, Rules.DeadEnd, $"from the state '{kept.Name}' no end, jump or call can be reached");
        }
    }

    // A state with a fault of its own counts as free, so that one mistake is told once.
    private static bool IsFree(Dialog dialog, DialogState state) =>
        state.Way is Way.Returns or Way.Jumps or Way.Calls or Way.Nowhere
        || state.Way.Exits().Any(exit => !dialog.States.ContainsKey(exit.To));
}
