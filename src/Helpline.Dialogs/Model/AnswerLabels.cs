using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Model;

/// <summary>What is known of answers by name: how a chosen value is called in each language, and how long a typed one may be.</summary>
internal sealed class AnswerLabels
{
    private readonly Dictionary<(string Name, string Value), Func<string?, string?>> _labels = [];
    private readonly Dictionary<string, int> _limits = [];

    public static AnswerLabels Of(DialogBook book)
    {
        var labels = new AnswerLabels();
        var waits = book.Dialogs
            .SelectMany(dialog => dialog.States.Values, (dialog, state) => (dialog, way: state.Way as Way.Waits))
            .Where(pair => pair.way is not null)
            .ToList();
        waits.ForEach(pair => labels.AddList(pair.way!.Choose, book));
        waits.ForEach(pair => labels.AddChoices(pair.dialog.Name, pair.way!.Choices, book));
        waits.ForEach(pair => labels.AddLimit(pair.way!.Text));
        return labels;
    }

    /// <returns>Null when the value was not chosen but typed or left by an act.</returns>
    public string? Find(string name, string value, string? language) =>
        _labels.TryGetValue((name, value), out var label) ? label(language) : null;

    /// <summary>The limit of a typed answer; 0 for a name that is not typed.</summary>
    public int MaxOf(string name) => _limits.GetValueOrDefault(name);

    private void AddLimit(TextInput? text)
    {
        if (text is not null)
        {
            _limits[text.As] = Math.Max(text.Max, MaxOf(text.As));
        }
    }

    private void AddList(ListChoice? choose, DialogBook book)
    {
        foreach (var option in choose is null ? [] : book.Lists[choose.List].Options)
        {
            _labels.TryAdd((choose!.As, option.Value), language => option.Label(language));
        }
    }

    private void AddChoices(string dialog, IReadOnlyList<Choice> choices, DialogBook book)
    {
        // A choice that notes a value of its own name is its best label, so those go first.
        var notes = choices
            .SelectMany(choice => choice.Set, (choice, noted) => (choice, noted))
            .OrderBy(pair => pair.noted.Value == pair.choice.Value ? 0 : 1);
        foreach (var (choice, noted) in notes)
        {
            // What a button said that reads as an answer is not known beyond its card.
            _labels.TryAdd(
                (noted.Key, noted.Value),
                language => book.Text(dialog, language, choice.LabelKey) is var text && Placeholders.Sole(text) is null ? text : null);
        }
    }
}
