using System.Text.Json;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

/// <summary>A person talking with a machine: acts end as told, and the talk is saved and loaded between turns.</summary>
internal sealed class Talker(DialogMachine machine, Facts facts, Dictionary<string, ActOutcome> acts)
{
    public Step Step { get; private set; } = machine.Begin(facts);

    public string At => $"{Step.Next.Dialog}/{Step.Next.State}";

    public string Text => string.Join('\n', Step.Card!.Messages);

    public IEnumerable<string> Buttons => Step.Card!.Buttons.Select(button => button.Value);

    public IEnumerable<string> Fixed => Step.Card!.Fixed.Select(button => button.Value);

    /// <summary>A talker in the sample book's menu, in Russian.</summary>
    public static Talker InSampleMenu() => new Talker(SampleBook.Machine, SampleBook.Facts, new()
    {
        ["draw-tip"] = new("ready", new Dictionary<string, string> { ["preview"] = "Это прочтут" }),
        ["file-tip"] = new("filed", new Dictionary<string, string> { ["receipt"] = "ABCD" }),
        ["forget"] = ActOutcome.Plain("done"),
    }).Press("ru");

    public Talker Press(params string[] values)
    {
        foreach (var value in values)
        {
            Assert.Contains(value, Buttons.Concat(Fixed));
            Turn(new Turn.Pressed(Step.Next.Step, value));
        }

        return this;
    }

    public Talker Say(params string[] texts)
    {
        texts.ToList().ForEach(text => Turn(new Turn.Said(text)));
        return this;
    }

    public Talker Turn(Turn turn)
    {
        Step = machine.Run(Reloaded(), turn, facts);
        while (Step.Act is { } act)
        {
            Step = machine.Resume(Reloaded(), acts[act], facts);
        }

        Assert.Equal(JsonSerializer.Serialize(Step.Card), JsonSerializer.Serialize(machine.Show(Reloaded(), facts)));
        return this;
    }

    private TalkState Reloaded() => JsonSerializer.Deserialize<TalkState>(JsonSerializer.Serialize(Step.Next))!;
}
