using System.Text;
using System.Text.Json;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

/// <summary>A long talk of turns by chance, the same for the same seed; each card is held to what channels rely on.</summary>
internal sealed class FuzzWalk(DialogMachine machine, Facts facts, Func<string, IReadOnlyCollection<string>> outcomesOf, uint seed)
{
    private static readonly string[] Words =
    [
        "1", "2", "99", "", " ", "/start", "/help", "/back", "/cancel", "/nonsense", "назад", "помогите", "готово", "Сеть", "тайник",
        "раз\r\nдва", "<script>alert(1)</script>", "\u202e\u0000\u200b", "\ud83d", "🆘🆘", "{what.tail}", "'; DROP TABLE", "ещё", "г".PadLeft(70, 'ы'),
        new string('щ', 20_000),
    ];

    private static readonly Turn.Placed[] Places =
    [
        new(43.256541, 76.928476, null), new(-0.000001, 180, "Рынок\r\n\u202eдва"), new(double.NaN, 1, "x"), new(91, 1e300, null),
        new(42.874722, 74.612222, new string('щ', 199) + "🆘🆘"),
    ];

    private readonly List<string> _visited = [];
    private uint _chance = seed * 2654435769;

    public IReadOnlyList<string> Visited => _visited;

    public Step Go(int turns)
    {
        var step = Settled(machine.Begin(facts));
        for (var turn = 0; turn < turns; turn++)
        {
            step = Settled(machine.Run(step.Next, RandomTurn(step), facts));
            _visited.Add($"{step.Next.Dialog}/{step.Next.State}/{step.Toast}");
            AssertSound(step);
            step = step with { Next = JsonSerializer.Deserialize<TalkState>(JsonSerializer.Serialize(step.Next))! };
        }

        return step;
    }

    public Step Settled(Step step)
    {
        while (step.Act is { } act)
        {
            step = machine.Resume(step.Next, ActOutcome.Plain(outcomesOf(act).ElementAt(Next(outcomesOf(act).Count))), facts);
        }

        return step;
    }

    private static void AssertSound(Step step)
    {
        var card = step.Card!;
        Assert.NotEmpty(card.Messages);
        Assert.All(card.Messages, message => Assert.InRange(message.Length, 1, Limits.Message));
        Assert.All(card.Messages, message => Assert.Equal(message, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message))));
        Assert.InRange(card.Buttons.Count, 0, Limits.CardButtons);
        Assert.All(card.Buttons, button => Assert.InRange(button.Value.Length, 1, Limits.ButtonValue));
        Assert.All(card.Buttons, button => Assert.InRange(button.Label.Length, 1, Limits.ButtonLabel));
        Assert.Equal(card.Buttons.Count, card.Buttons.DistinctBy(button => button.Value).Count());
        Assert.Equal(FixedRow.Emergency, card.Fixed[0].Value);
        Assert.InRange(card.TakesPhotos, 0, Limits.Photos);
        Assert.InRange(step.Next.Trail.Count, 0, Limits.Trail);
        Assert.InRange(step.Next.Calls.Count, 0, Limits.Calls);
        Assert.All(step.Next.Calls, call => Assert.InRange(call.TrailLength, 0, step.Next.Trail.Count));
    }

    private Turn RandomTurn(Step step)
    {
        var buttons = step.Card!.Buttons.Concat(step.Card.Fixed).ToList();
        return Next(12) switch
        {
            < 6 => new Turn.Pressed(step.Next.Step, buttons[Next(buttons.Count)].Value),
            6 => new Turn.Pressed(Next(20), buttons[Next(buttons.Count)].Value),
            7 => new Turn.Sent((MediaKind)Next(Enum.GetValues<MediaKind>().Length)),
            8 => new Turn.Pictured(),
            9 => Places[Next(Places.Length)],
            _ => new Turn.Said(Words[Next(Words.Length)]),
        };
    }

    private int Next(int below)
    {
        _chance ^= _chance << 13;
        _chance ^= _chance >> 17;
        _chance ^= _chance << 5;
        return (int)(_chance % (uint)below);
    }
}
