using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>The name that photos are counted under holds nothing but that count: nothing is typed, placed, chosen or set under it.</summary>
internal static class PhotoCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        var others = draft.States().SelectMany(pair => Others(pair.State)).ToHashSet(StringComparer.Ordinal);
        foreach (var (dialog, state) in draft.States())
        {
            if (state.Way is Way.Waits { Photo: { } photo } && others.Contains(photo.As))
            {
                all.In(Draft.FileOf(dialog.Name)).Add(photo.Line, Rules.InputMixed, $"photos are counted as '{photo.As}', where something else is noted too");
            }
        }
    }

    private static IEnumerable<string> Others(DialogState state)
    {
        var waits = state.Way as Way.Waits;
        string?[] inputs = [waits?.Text?.As, waits?.Place?.As, waits?.Choose?.As];
        return state.Set.Keys
            .Concat(state.Copy.Keys)
            .Concat(waits?.Choices.SelectMany(choice => choice.Set.Keys) ?? [])
            .Concat(inputs.OfType<string>());
    }
}
