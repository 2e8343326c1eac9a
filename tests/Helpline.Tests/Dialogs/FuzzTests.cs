using System.Text;
using System.Text.Json;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class FuzzTests
{
    private static readonly string[] Words =
    [
        "1", "2", "99", "", " ", "/start", "/help", "/back", "/cancel", "/nonsense", "назад", "помогите", "готово", "Сеть", "тайник",
        "раз\r\nдва", "<script>alert(1)</script>", "\u202e\u0000\u200b", "\ud83d", "🆘🆘", "{what.tail}", "'; DROP TABLE", "ещё", "г".PadLeft(70, 'ы'),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_turns_never_throw_never_stick_and_always_lead_to_the_same(uint seed)
    {
        var first = Walk(seed);

        Assert.Equal(first, Walk(seed));
        Assert.True(first.Distinct().Count() > 8);
    }

    private static List<string> Walk(uint seed)
    {
        var (chance, visited) = (new Xorshift(seed), new List<string>());
        var step = SampleBook.Machine.Begin(SampleBook.Facts);
        for (var turn = 0; turn < 4000; turn++)
        {
            step = SampleBook.Machine.Run(step.Next, RandomTurn(chance, step), SampleBook.Facts);
            while (step.Act is { } act)
            {
                step = SampleBook.Machine.Resume(step.Next, Outcome(act, chance), SampleBook.Facts);
            }

            visited.Add($"{step.Next.Dialog}/{step.Next.State}/{step.Toast}");
            AssertSound(step);
            step = step with { Next = JsonSerializer.Deserialize<TalkState>(JsonSerializer.Serialize(step.Next))! };
        }

        Assert.Contains("menu/menu/", AfterDanger(step));
        return visited;
    }

    private static void AssertSound(Step step)
    {
        var card = step.Card!;
        Assert.NotEmpty(card.Messages);
        Assert.All(card.Messages, message => Assert.InRange(message.Length, 1, Limits.Message));
        Assert.All(card.Messages, message => Assert.Equal(message, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message))));
        Assert.InRange(card.Buttons.Count, 0, Limits.CardButtons);
        Assert.All(card.Buttons, button => Assert.InRange(button.Value.Length, 1, Limits.ButtonValue));
        Assert.Equal(card.Buttons.Count, card.Buttons.DistinctBy(button => button.Value).Count());
        Assert.Equal(FixedRow.Emergency, card.Fixed[0].Value);
        Assert.InRange(step.Next.Trail.Count, 0, Limits.Trail);
        Assert.InRange(step.Next.Calls.Count, 0, Limits.Calls);
        Assert.All(step.Next.Calls, call => Assert.InRange(call.TrailLength, 0, step.Next.Trail.Count));
    }

    // From anywhere, the menu is few presses away.
    private static List<string> AfterDanger(Step step)
    {
        var visited = new List<string>();
        foreach (var value in new[] { "!emergency", "!menu", "delete" })
        {
            step = SampleBook.Machine.Run(step.Next, new Turn.Pressed(step.Next.Step, value), SampleBook.Facts);
            step = step.Act is null ? step : SampleBook.Machine.Resume(step.Next, ActOutcome.Plain("done"), SampleBook.Facts);
            visited.Add($"{step.Next.Dialog}/{step.Next.State}/");
        }

        return visited;
    }

    private static Turn RandomTurn(Xorshift chance, Step step)
    {
        var buttons = step.Card!.Buttons.Concat(step.Card.Fixed).ToList();
        return chance.Next(10) switch
        {
            < 6 => new Turn.Pressed(step.Next.Step, buttons[chance.Next(buttons.Count)].Value),
            6 => new Turn.Pressed(chance.Next(20), buttons[chance.Next(buttons.Count)].Value),
            7 => new Turn.Sent((MediaKind)chance.Next(4)),
            _ => new Turn.Said(Words[chance.Next(Words.Length)]),
        };
    }

    private static ActOutcome Outcome(string act, Xorshift chance)
    {
        var outcomes = act switch { "draw-tip" => ["ready", "closed"], "file-tip" => ["filed", "closed"], _ => new[] { "done" } };
        return ActOutcome.Plain(outcomes[chance.Next(outcomes.Length)]);
    }

    /// <summary>Chance that is the same in every run.</summary>
    private sealed class Xorshift(uint seed)
    {
        private uint _state = seed * 2654435769;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }
    }
}
