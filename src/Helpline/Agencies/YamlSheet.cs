using YamlDotNet.RepresentationModel;

namespace Helpline.Agencies;

/// <summary>A mapping of a file about agencies. Notes every key that is unknown, missing or of the wrong form; never throws for one.</summary>
internal sealed class YamlSheet
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly FaultList _faults;

    public YamlSheet(YamlNode node, FaultList faults, params IReadOnlyList<string> known)
    {
        Node = node;
        _faults = faults;
        if (node is not YamlMappingNode map)
        {
            faults.Add(node, "not-a-mapping", "Named values are expected here.");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
            {
                faults.Add(key, "unknown-key", $"'{name}' is not known here. Known: {string.Join(", ", known)}.");
            }

            _values[name] = value;
        }
    }

    public YamlNode Node { get; }

    public int Line => FaultList.LineOf(Node);

    public bool Has(string key) => _values.ContainsKey(key);

    public int LineOf(string key) => _values.TryGetValue(key, out var value) ? FaultList.LineOf(value) : Line;

    public YamlNode Child(string key) => _values[key];

    public string Text(string key)
    {
        if (TextOrNull(key) is { } text)
        {
            return text;
        }

        if (!Has(key))
        {
            Missing(key);
        }

        return "";
    }

    public string? TextOrNull(string key)
    {
        if (!_values.TryGetValue(key, out var value))
        {
            return null;
        }

        if (value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        _faults.Add(value, "not-a-text", $"'{key}' must be a text.");
        return null;
    }

    public Words Words(string key)
    {
        if (!_values.TryGetValue(key, out var value))
        {
            Missing(key);
            return new("", "", "", "");
        }

        var sheet = new YamlSheet(value, _faults, Agencies.Words.Languages);
        foreach (var language in Agencies.Words.Languages.Where(l => value is YamlMappingNode && !sheet.Has(l)))
        {
            _faults.Add(value, "language-missing", $"'{key}' has no text in {language}.");
        }

        return new(sheet.TextOrNull("kk") ?? "", sheet.TextOrNull("ru") ?? "", sheet.TextOrNull("ky") ?? "", sheet.TextOrNull("en") ?? "");
    }

    public IReadOnlyList<YamlNode> List(string key, bool required)
    {
        if (_values.TryGetValue(key, out var value))
        {
            if (value is YamlSequenceNode sequence)
            {
                return [.. sequence.Children];
            }

            _faults.Add(value, "not-a-list", $"'{key}' must be a list.");
        }
        else if (required)
        {
            Missing(key);
        }

        return [];
    }

    public IReadOnlyList<string> Texts(string key, bool required) =>
        [.. List(key, required).Select(TextOf).Where(t => t.Length > 0)];

    private string TextOf(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return text.Trim();
        }

        _faults.Add(node, "not-a-text", "A text is expected here.");
        return "";
    }

    private void Missing(string key) => _faults.Add(Node, "key-missing", $"'{key}' is missing.");
}
