using Helpline.Dialogs.Replaying;

namespace Helpline.Tests.Dialogs;

public sealed class TranscriptTests
{
    private const string Written = """
        # A talk to learn from.
        talk: "By buttons and \"words\""
        language: ru
        facts: { operator: "Example House", emergency: "102" }
        acts:
          draw-tip: { outcome: ready, preview: "Вид: тайник" }
        turns:
          - press: ru
          - say: "1"
          - send: live-place
          - { place: "43.25654, -76.92848", name: "Рынок \"Алтын\"" }
          - photo: 2
          - press: rehab
          - press: leave
          - say: "раз\nдва"
          - press: done
          - press: send
            act: { file-tip: { outcome: filed, receipt: ABCD } }
          - { press: send, step: 3 }
          - press: "!emergency"
        """;

    [Fact]
    public void A_recorded_talk_replays_as_it_was_recorded()
    {
        var (transcript, faults) = TranscriptReader.Read("talk.yaml", Written);
        Assert.Empty(faults);
        var recorded = TranscriptPlayer.Play(SampleBook.Book, "talk.yaml", transcript!);
        Assert.All(recorded.Faults, fault => Assert.Equal(TranscriptPlayer.Differs, fault.Rule));

        var text = TranscriptWriter.Write(recorded.Recorded, Written);
        var again = TranscriptPlayer.Play(SampleBook.Book, "talk.yaml", TranscriptReader.Read("talk.yaml", text).Transcript!);

        Assert.Empty(again.Faults);
        Assert.StartsWith("# A talk to learn from.\n", text);
        Assert.Equal(text, TranscriptWriter.Write(again.Recorded, text));
        Assert.Contains(("file-tip", "filed"), again.Acts);
        Assert.Contains(again.Passed, place => place is { Dialog: "report", State: "file" });
        Assert.Contains("! Старая кнопка.", again.Recorded.Turns[^2].Shows);
    }

    [Fact]
    public void A_changed_text_a_missing_button_a_missing_outcome_and_a_wrong_language_are_told_with_their_lines()
    {
        var faults = Replay("""
            talk: wrong in four ways
            language: kk
            shows: something else
            turns:
              - press: ru
              - press: report
              - press: enough
              - say: видел
              - press: done
            """);
        Assert.Contains(("transcript-differs", 1), faults);
        Assert.Contains(("transcript-act", 9), faults);

        Assert.Contains(("transcript-press", 5), Replay("talk: a\nlanguage: kk\nturns:\n  - press: kk\n  - press: nonsense\n"));
        Assert.Contains(("transcript-language", 1), Replay("talk: a\nlanguage: kk\nturns:\n  - press: ru\n"));
    }

    [Fact]
    public void A_transcript_of_another_shape_is_refused_with_its_faults()
    {
        var faults = TranscriptReader.Read("talk.yaml", "talk: a\nlanguage: de\nturns:\n  - { press: a, say: b }\n  - send: song\n  - press: a\n    colour: red\n  - place: 1;2\n  - photo: some\n").Faults;

        Assert.Equal([("value-unknown", 2), ("shape", 4), ("value-unknown", 5), ("key-unknown", 7), ("value-unknown", 8), ("value-unknown", 9)], faults.Select(fault => (fault.Rule, fault.Line)));
    }

    private static List<(string, int)> Replay(string written) =>
        [.. TranscriptPlayer.Play(SampleBook.Book, "talk.yaml", TranscriptReader.Read("talk.yaml", written).Transcript!)
            .Faults.Select(fault => (fault.Rule, fault.Line))];
}
