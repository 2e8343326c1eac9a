using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>The names that guards and texts may use: answers, values left by acts, facts, and what the machine keeps.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { Values.Unfinished, Values.Language };
    private readonly HashSet<string> _typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _chosen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public KnownNames(Draft draft)
    {
        _open.UnionWith(draft.Vocabulary.Facts);
        _open.UnionWith(draft.Vocabulary.Acts.Values.SelectMany(act => act.Values));
        _names.UnionWith(_open);
        foreach (var (_, state) in draft.States())
        {
            AddSet(state.Set);
            state.Copy.Keys.ToList().ForEach(AddOpen);
            Add(draft, state.Way as Way.Waits);
        }
    }

    public bool Has(string name) => _names.Contains(name);

    public bool HasPlaceholder(string name) => Has(name) || IsMeasure(name);

    /// <summary>The values a chosen answer can have; null when it can be anything.</summary>
    public IReadOnlySet<string>? ValuesOf(string name) =>
        name == Values.Unfinished ? new HashSet<string> { "yes" }
        : name == Values.Language ? Languages.All.ToHashSet()
        : _open.Contains(name) ? null
        : _chosen.GetValueOrDefault(name);

    public static bool IsNumber(string placeholder) =>
        placeholder.EndsWith(".count", StringComparison.Ordinal) || placeholder.EndsWith(".left", StringComparison.Ordinal);

    private bool IsMeasure(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && _typed.Contains(name[..dot]) && name[(dot + 1)..] is ("count" or "left" or "tail");
    }

    private void Add(Draft draft, Way.Waits? waits)
    {
        if (waits?.Text is { } text)
        {
            AddOpen(text.As);
            _typed.Add(text.As);
        }

        if (waits?.Place is { } place)
        {
            AddOpen(place.As);
        }

        if (waits?.Photo is { } photo)
        {
            AddOpen(photo.As);
        }

        if (waits?.Choose is { } choose)
        {
            var options = draft.Vocabulary.Lists.GetValueOrDefault(choose.List)?.Options ?? [];
            AddValues(choose.As, options.Select(option => option.Value));
        }

        foreach (var choice in waits?.Choices ?? [])
        {
            AddSet(choice.Set);
        }
    }

    private void AddOpen(string name)
    {
        _names.Add(name);
        _open.Add(name);
    }

    private void AddSet(IReadOnlyDictionary<string, string> set)
    {
        foreach (var (name, value) in set)
        {
            AddValues(name, [value]);
        }
    }

    private void AddValues(string name, IEnumerable<string> values)
    {
        _names.Add(name);
        _chosen.TryAdd(name, new HashSet<string>(StringComparer.Ordinal));
        _chosen[name].UnionWith(values);
    }
}
