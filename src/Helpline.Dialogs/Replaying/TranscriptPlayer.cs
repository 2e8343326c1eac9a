using System.Globalization;
using System.Text.Json;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>Replays a recorded talk against the machine. Between turns the talk is saved and loaded again, as a session is.</summary>
public sealed class TranscriptPlayer
{
    /// <summary>The one fault that recording anew mends.</summary>
    public const string Differs = "transcript-differs";

    private readonly DialogBook _book;
    private readonly DialogMachine _machine;
    private readonly Transcript _transcript;
    private readonly Facts _facts;
    private readonly FileFaults _faults;
    private readonly FaultList _all = new();
    private readonly HashSet<Place> _passed = [];
    private readonly HashSet<(string, string)> _acts = [];

    private TranscriptPlayer(DialogBook book, string path, Transcript transcript)
    {
        (_book, _machine, _transcript) = (book, new DialogMachine(book), transcript);
        (_facts, _faults) = (new Facts(transcript.Facts), _all.In(path));
    }

    public static TranscriptRun Play(DialogBook book, string path, Transcript transcript) =>
        new TranscriptPlayer(book, path, transcript).Play();

    private TranscriptRun Play()
    {
        var turns = new List<TranscriptTurn>();
        var step = Settle(_machine.Begin(_facts), new Dictionary<string, ActOutcome>(), _transcript.Line);
        var first = Shown(step, _transcript.Shows, _transcript.Line);
        foreach (var turn in _transcript.Turns)
        {
            step = Done(turn, step);
            turns.Add(turn with { Shows = Shown(step, turn.Shows, turn.Line) });
        }

        if (step is not null && step.Next.Language != _transcript.Language)
        {
            _faults.Add(_transcript.Line, "transcript-language", $"the talk does not end in '{_transcript.Language}'");
        }

        return new TranscriptRun(_transcript with { Shows = first, Turns = turns }, _all.Sorted(), _passed, _acts);
    }

    // Photos of one line come one after the other, as an album does.
    private Step? Done(TranscriptTurn turn, Step? step)
    {
        var times = turn.Kind is TurnKind.Photo ? int.Parse(turn.What, CultureInfo.InvariantCulture) : 1;
        for (var time = 0; time < times; time++)
        {
            step = step is null || TurnOf(turn, step) is not { } done
                ? null
                : Settle(_machine.Run(Reloaded(step.Next), done, _facts), turn.Acts, turn.Line);
        }

        return step;
    }

    private Turn? TurnOf(TranscriptTurn turn, Step step)
    {
        switch (turn.Kind)
        {
            case TurnKind.Say:
                return new Turn.Said(turn.What);
            case TurnKind.Send:
                return new Turn.Sent(MediaPhrases.KindOf(turn.What));
            case TurnKind.Place:
                return RecordedPlace.Read(turn.What, turn.Name);
            case TurnKind.Photo:
                return new Turn.Pictured();
        }

        if (turn.Step is null && !step.Card!.Buttons.Concat(step.Card.Fixed).Any(button => button.Value == turn.What))
        {
            _faults.Add(turn.Line, "transcript-press", $"the card has no button '{turn.What}'; it has {Buttons(step.Card)}");
            return null;
        }

        return new Turn.Pressed(turn.Step ?? step.Next.Step, turn.What);
    }

    /// <returns>Null when an act had no outcome; what follows cannot be replayed then.</returns>
    private Step? Settle(Step step, IReadOnlyDictionary<string, ActOutcome> acts, int line)
    {
        _passed.UnionWith(step.Passed);
        while (step.Act is { } act)
        {
            var outcome = acts.GetValueOrDefault(act) ?? _transcript.Acts.GetValueOrDefault(act);
            if (outcome is null || !Handles(step.Next, outcome))
            {
                _faults.Add(line, "transcript-act", $"the act '{act}' needs an outcome here, one that it can have");
                return null;
            }

            _acts.Add((act, outcome.Outcome));
            step = _machine.Resume(Reloaded(step.Next), outcome, _facts);
            _passed.UnionWith(step.Passed);
        }

        return step;
    }

    private bool Handles(TalkState state, ActOutcome outcome) =>
        _book.Find(state.Dialog, state.State)?.Way is Way.Acts acts && acts.On.ContainsKey(outcome.Outcome);

    private string? Shown(Step? step, string? recorded, int line)
    {
        if (step is null)
        {
            return recorded;
        }

        var shown = CardText.Of(step);
        if (recorded?.TrimEnd() != shown.TrimEnd())
        {
            _faults.Add(line, Differs, recorded is null ? "nothing is recorded yet" : $"what is shown differs from the record:\n{shown}");
        }

        if (_machine.Show(Reloaded(step.Next), _facts) is var again && CardText.Of(step with { Card = again }) != shown)
        {
            _faults.Add(line, "transcript-show", "the card shown again from the saved talk is another one");
        }

        return shown;
    }

    private static TalkState Reloaded(TalkState state) =>
        JsonSerializer.Deserialize<TalkState>(JsonSerializer.Serialize(state))!;

    private static string Buttons(Card card) => string.Join(' ', card.Buttons.Concat(card.Fixed).Select(button => button.Value));
}
