using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>A place is asked for only where one is taken; pins hang only on a card that stays, and on values that can be there.</summary>
internal static class PlaceCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        var names = new KnownNames(draft);
        foreach (var (dialog, state) in draft.States())
        {
            var faults = all.In(Draft.FileOf(dialog.Name));
            if (state.AsksPlace && state.Way is not Way.Waits { Place: not null })
            {
                faults.Add(state.Line, Rules.PlaceNotTaken, $"'{state.Name}' asks for a place and takes none");
            }

            if (state.Pins.Count > 0 && (state.Card != CardKind.Stays || state.Way is not Way.Waits))
            {
                faults.Add(state.Line, Rules.PinsNotStaying, $"'{state.Name}' has pins: only a card that stays can have some");
            }

            foreach (var name in state.Pins.Where(name => !names.Has(name)))
            {
                faults.Add(state.Line, Rules.NameUnknown, $"'{state.Name}' has '{name}' for a pin, which nothing notes");
            }
        }
    }
}
