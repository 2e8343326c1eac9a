using Helpline.Dialogs.Drawing;
using Helpline.Dialogs.Model;
using Helpline.Sessions;

namespace Helpline.Tests.Transcripts;

public sealed class TranscriptsTests
{
    [Fact]
    public void The_dialogs_have_no_fault() => Assert.Empty(RealBook.Read.Faults);

    [Fact]
    public void Every_recorded_talk_replays_with_the_talk_saved_and_loaded_between_turns() =>
        Assert.Empty(RealBook.Runs.SelectMany(run => run.Run.Faults));

    [Fact]
    public void Every_dialog_has_a_talk_in_every_language()
    {
        var missing =
            from dialog in RealBook.Book.DialogNames
            from language in Languages.All
            where !RealBook.Runs.Any(run => run.Run.Recorded.Language == language && run.Run.Passed.Any(place => place.Dialog == dialog))
            select $"{dialog} in {language}";

        Assert.Empty(missing);
    }

    [Fact]
    public void A_talk_is_named_after_the_language_it_ends_in() =>
        Assert.Empty(RealBook.Runs.Where(run => !run.File.EndsWith($".{run.Run.Recorded.Language}.yaml", StringComparison.Ordinal)).Select(run => run.File));

    [Fact]
    public void Every_state_is_reached_by_a_recorded_talk()
    {
        var reached = RealBook.Runs.SelectMany(run => run.Run.Passed).Select(place => $"{place.Dialog}/{place.State}").ToHashSet();
        var states = RealBook.Book.Dialogs.SelectMany(dialog => dialog.States.Keys, (dialog, state) => $"{dialog.Name}/{state}");

        Assert.Empty(states.Except(reached));
    }

    [Fact]
    public void Every_act_of_the_app_is_reached_in_every_outcome()
    {
        var reached = RealBook.Runs.SelectMany(run => run.Run.Acts).Select(act => $"{act.Act}: {act.Outcome}").ToHashSet();
        var acts = TalkVocabulary.Acts.Values.SelectMany(act => act.Outcomes, (act, outcome) => $"{act.Name}: {outcome}");

        Assert.Empty(acts.Except(reached));
    }

    [Fact]
    public void Every_graph_is_in_step_with_its_dialog()
    {
        foreach (var dialog in RealBook.Book.DialogNames)
        {
            var file = Path.Combine(RealBook.Folder, dialog, "graph.md");
            var drawn = GraphDrawing.Draw(RealBook.Book, dialog);
            if (RealBook.Updates)
            {
                File.WriteAllText(file, drawn);
            }

            Assert.True(File.Exists(file) && File.ReadAllText(file) == drawn, $"{dialog}/graph.md is out of step: run dialogs graph --write");
        }
    }
}
