namespace Helpline.Dialogs.Reading.Yaml;

/// <summary>Takes the keys of a map one by one; what nobody took by the end is a fault, and so is a doubled key.</summary>
internal sealed class MapReader
{
    private readonly FileFaults _faults;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private MapReader(Node.Map map, FileFaults faults)
    {
        (_faults, Line) = (faults, map.Line);
        foreach (var entry in map.Entries)
        {
            if (!_entries.TryAdd(entry.Key, entry))
            {
                faults.Add(entry.Line, Rules.DuplicateKey, $"'{entry.Key}' is written twice");
            }
        }
    }

    public int Line { get; }

    /// <returns>Null when the node is no map; the fault is then told.</returns>
    public static MapReader? Of(Node node, FileFaults faults, string what)
    {
        if (node is Node.Map map)
        {
            return new MapReader(map, faults);
        }

        faults.Add(node.Line, Rules.Shape, $"{what} must be a map of keys");
        return null;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    public Node? Take(string key)
    {
        _known.Add(key);
        return _entries.GetValueOrDefault(key)?.Value;
    }

    public string? Word(string key)
    {
        var node = Take(key);
        if (node is null or Node.Scalar)
        {
            return (node as Node.Scalar)?.Text;
        }

        _faults.Add(node.Line, Rules.Shape, $"'{key}' must be one word or text");
        return null;
    }

    /// <summary>As <see cref="Word"/>, but its absence is a fault; then empty.</summary>
    public string Needed(string key)
    {
        if (!Has(key))
        {
            _faults.Add(Line, Rules.KeyMissing, $"'{key}' is missing");
        }

        return Word(key) ?? "";
    }

    public bool Yes(string key)
    {
        var word = Word(key);
        if (word is not (null or "true" or "false"))
        {
            _faults.Add(LineOf(key), Rules.Shape, $"'{key}' must be true or false");
        }

        return word == "true";
    }

    public IReadOnlyList<Node> Items(string key)
    {
        var node = Take(key);
        if (node is null or Node.List)
        {
            return (node as Node.List)?.Items ?? [];
        }

        _faults.Add(node.Line, Rules.Shape, $"'{key}' must be a list");
        return [];
    }

    /// <summary>A map of words, in the order of writing.</summary>
    public IReadOnlyList<(string Key, string Value, int Line)> Pairs(string key)
    {
        var node = Take(key);
        if (node is not Node.Map map)
        {
            if (node is not null)
            {
                _faults.Add(node.Line, Rules.Shape, $"'{key}' must be a map of words");
            }

            return [];
        }

        foreach (var wrong in map.Entries.Where(entry => entry.Value is not Node.Scalar))
        {
            _faults.Add(wrong.Line, Rules.Shape, $"'{wrong.Key}' must be one word or text");
        }

        return [.. map.Entries
            .Where(entry => entry.Value is Node.Scalar)
            .Select(entry => (entry.Key, ((Node.Scalar)entry.Value).Text, entry.Line))];
    }

    /// <summary>Tells every key that was not taken.</summary>
    public void Done()
    {
        foreach (var entry in _entries.Values.Where(entry => !_known.Contains(entry.Key)))
        {
            _faults.Add(entry.Line, Rules.KeyUnknown, $"'{entry.Key}' is not a key here");
        }
    }
}
