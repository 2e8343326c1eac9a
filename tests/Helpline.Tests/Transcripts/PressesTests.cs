using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Transcripts;

public sealed class PressesTests
{
    private const int Most = 10;

    /// <summary>Looking for care, asking about a licence and reading are no ways of telling: who comes from there is counted from where they were.</summary>
    private static readonly string[] NotTelling = ["find-care", "check-licence", "guides"];

    private readonly DialogMachine _machine = new(RealBook.Book);
    private readonly HashSet<string> _path = [];
    private readonly Stack<string> _presses = [];
    private readonly List<int> _lengths = [];
    private string _longest = "";

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    public void No_way_from_the_first_card_to_the_receipt_takes_more_than_ten_presses(string countrySet)
    {
        var facts = new Facts(new Dictionary<string, string> { ["intake"] = "open", ["official-here"] = "yes", ["country-set"] = countrySet });
        var first = _machine.Begin(facts);
        if (countrySet == "yes")
        {
            first = first with { Next = first.Next with { Answers = new Dictionary<string, string> { ["country"] = "KZ" } } };
        }

        Search(first, facts);

        Assert.True(_lengths.Count > 100, $"The search found {_lengths.Count} ways only.");
        Assert.True(_lengths.Max() <= Most, $"{_lengths.Max()} presses: {_longest}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{_lengths.Count} ways, {_lengths.Min()} to {_lengths.Max()} presses; longest: {_longest}");
    }

    [Theory]
    [InlineData("held")]
    [InlineData("couriers")]
    public void From_a_guide_one_press_leads_to_the_card_that_the_menu_leads_to(string guide)
    {
        var facts = new Facts(new Dictionary<string, string> { ["intake"] = "open", ["official-here"] = "yes", ["country-set"] = "no" });
        var menu = Pressed(_machine.Begin(facts), "ru", facts);

        var straight = Pressed(menu, "report", facts);
        var read = new[] { "guides", guide, "more", "report" }.Aggregate(menu, (step, button) => Pressed(step, button, facts));

        Assert.Equal((straight.Next.Dialog, straight.Next.State), (read.Next.Dialog, read.Next.State));
    }

    private Step Pressed(Step step, string button, Facts facts) =>
        Settled(_machine.Run(step.Next, new Turn.Pressed(step.Next.Step, button), facts), facts);

    // Every way that never comes to the same card twice: detours only lead back. Typed text is no press.
    private void Search(Step step, Facts facts)
    {
        if (step.Card!.Kind is CardKind.Receipt)
        {
            _longest = _lengths.Count == 0 || _presses.Count > _lengths.Max() ? string.Join(" ", _presses.Reverse()) : _longest;
            _lengths.Add(_presses.Count);
            return;
        }

        var card = $"{step.Next.Dialog}/{step.Next.State}/{step.Next.Page}";
        if (NotTelling.Contains(step.Next.Dialog) || !_path.Add(card))
        {
            return;
        }

        foreach (var button in Telling(step))
        {
            _presses.Push(button);
            Search(Pressed(step, button, facts), facts);
            _presses.Pop();
        }

        if (step.Card.TakesText > 0)
        {
            Search(Settled(_machine.Run(step.Next, new Turn.Said("Подъезд у рынка"), facts), facts), facts);
        }

        _path.Remove(card);
    }

    // Options of one list that lead on alike are tried once for each way of reaching them; the languages are alike.
    private static IEnumerable<string> Telling(Step step) => step.Next.Language is null
        ? ["ru"]
        : step.Card!.Buttons.Select(button => button.Value);

    private Step Settled(Step step, Facts facts)
    {
        while (step.Act is { } act)
        {
            var outcome = act switch { "draw-tip" or "help-numbers" or "known" => "ready", "file-tip" => "filed", "look-up" => "missing", _ => "done" };
            step = _machine.Resume(step.Next, ActOutcome.Plain(outcome), facts);
        }

        return step;
    }
}
