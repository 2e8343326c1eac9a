using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every act is one the app can perform, and exactly its outcomes are handled.</summary>
internal static class ActCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var (dialog, state) in draft.States())
        {
            if (state.Way is Way.Acts acts)
            {
                CheckOne(draft, state, acts, all.In(Draft.FileOf(dialog.Name)));
            }
        }
    }

    private static void CheckOne(Draft draft, DialogState state, Way.Acts acts, FileFaults faults)
    {
        if (!draft.Vocabulary.Acts.TryGetValue(acts.Act, out var signature))
        {
            faults.Add(state.Line, Rules.ActUnknown, $"'{acts.Act}' is no act");
            return;
        }

        foreach (var outcome in signature.Outcomes.Where(outcome => !acts.On.ContainsKey(outcome)))
        {
            faults.Add(state.Line, Rules.OutcomeUnhandled, $"'{state.Name}' does not say what follows when '{acts.Act}' ends in '{outcome}'");
        }

        foreach (var (outcome, branch) in acts.On.Where(pair => !signature.Outcomes.Contains(pair.Key)))
        {
            faults.Add(branch.Line, Rules.OutcomeUnknown, $"'{acts.Act}' never ends in '{outcome}'");
        }
    }
}
