using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Guards ask for names and values that can be; what is noted takes no name of a fact; what is cleared was noted somewhere.</summary>
internal static class NameCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        var names = new KnownNames(draft);
        foreach (var (dialog, state) in draft.States())
        {
            var faults = all.In(Draft.FileOf(dialog.Name));
            CheckGuards(names, state, faults);
            CheckNoted(draft, state, faults);
            foreach (var (target, source) in state.Copy.Where(copy => !names.Has(copy.Value) || copy.Key == Values.Language))
            {
                faults.Add(state.Line, Rules.NameUnknown, $"'{state.Name}' copies '{source}' to '{target}': only what is noted somewhere can be copied, and never to the language");
            }

            foreach (var name in state.Clear.Where(name => !names.Has(name)))
            {
                faults.Add(state.Line, Rules.NameUnknown, $"'{state.Name}' clears '{name}', which nothing notes");
            }
        }
    }

    private static void CheckGuards(KnownNames names, DialogState state, FileFaults faults)
    {
        var guards = state.Say.Select(saying => (saying.When, saying.Line))
            .Concat(state.Way.Exits().Select(exit => (exit.When, exit.Line)));
        foreach (var (guard, line) in guards)
        {
            foreach (var leaf in guard?.Leaves() ?? [])
            {
                CheckLeaf(names, leaf, line, faults);
            }
        }
    }

    private static void CheckLeaf(KnownNames names, Guard leaf, int line, FileFaults faults)
    {
        var (name, value) = leaf switch
        {
            Guard.Is isIt => (isIt.Name, isIt.Value),
            Guard.IsNot isNot => (isNot.Name, isNot.Value),
            Guard.Has has => (has.Name, (string?)null),
            _ => ("", null),
        };
        if (!names.Has(name))
        {
            faults.Add(line, Rules.NameUnknown, $"'{name}' is no answer, no value of an act and no fact");
        }
        else if (value is not null && names.ValuesOf(name)?.Contains(value) == false)
        {
            faults.Add(line, Rules.ValueUnknown, $"'{name}' is never '{value}'");
        }
    }

    private static void CheckNoted(Draft draft, DialogState state, FileFaults faults)
    {
        var noted = state.Set.Select(pair => (pair.Key, pair.Value, state.Line))
            .Concat(state.Copy.Keys.Select(target => (Key: target, Value: "", state.Line)));
        if (state.Way is Way.Waits waits)
        {
            noted = noted
                .Concat(waits.Choices.SelectMany(choice => choice.Set, (choice, pair) => (pair.Key, pair.Value, choice.Line)))
                .Concat(waits.Choose is { } choose ? [(choose.As, "", choose.Line)] : [])
                .Concat(waits.Text is { } text ? [(text.As, "", text.Line)] : [])
                .Concat(waits.Place is { } place ? [(place.As, "", place.Line)] : [])
                .Concat(waits.Photo is { } photo ? [(photo.As, "", photo.Line)] : []);
        }

        foreach (var (name, value, line) in noted.Where(pair => pair.Key.Length > 0))
        {
            if (draft.Vocabulary.Facts.Contains(name) || name == Values.Unfinished || name.Contains('.') || !Names.IsValue(name))
            {
                faults.Add(line, Rules.NameTaken, $"'{name}' cannot be noted: it is a fact or no plain name");
            }

            if (name == Values.Language && value.Length > 0 && !Languages.All.Contains(value))
            {
                faults.Add(line, Rules.ValueUnknown, $"'{value}' is no language here");
            }
        }
    }
}
