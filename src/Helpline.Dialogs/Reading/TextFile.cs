using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>The texts of one dialog in one language, as written. An unreadable file misses nothing: its one fault is told already.</summary>
internal sealed class TextFile(string path, string language)
{
    private readonly Dictionary<string, TextLine> _lines = new(StringComparer.Ordinal);

    public string Path => path;

    public string Language => language;

    public bool IsReadable { get; private init; } = true;

    public IReadOnlyDictionary<string, TextLine> Lines => _lines;

    public static TextFile Read(string path, string language, string content, FaultList all)
    {
        var faults = all.In(path);
        if (YamlTree.Parse(content, faults) is not Node.Map map)
        {
            return new TextFile(path, language) { IsReadable = false };
        }

        var file = new TextFile(path, language);
        foreach (var entry in map.Entries)
        {
            file.Add(entry, faults);
        }

        return file;
    }

    private void Add(Entry entry, FileFaults faults)
    {
        if (entry.Value is not Node.Scalar text)
        {
            faults.Add(entry.Line, Rules.Shape, $"'{entry.Key}' must be one text");
        }
        else if (!_lines.TryAdd(entry.Key, new TextLine(text.Text.Trim(), entry.Line)))
        {
            faults.Add(entry.Line, Rules.DuplicateKey, $"'{entry.Key}' is written twice");
        }
    }
}
