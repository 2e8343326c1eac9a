using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Helpline.Dialogs.Reading.Yaml;

/// <summary>Parses one YAML file to nodes. Takes plain YAML only: no anchors, no second document, no endless depth.</summary>
internal sealed class YamlTree
{
    private const int Deepest = 32;

    private readonly Parser _parser;
    private int _depth;

    private YamlTree(string content) => _parser = new Parser(new StringReader(content));

    /// <returns>Null when the file cannot be parsed or is empty; the fault is then told.</returns>
    public static Node? Parse(string content, FileFaults faults)
    {
        var tree = new YamlTree(content);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException wrong)
        {
            faults.Add(Line(wrong.Start), Rules.YamlSyntax, wrong.InnerException?.Message ?? wrong.Message);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            // The scanner gives up in these ways, without a place, on some malformed flows.
            var line = tree._parser.Current is { } last ? Line(last.End) : 1;
            faults.Add(line, Rules.YamlSyntax, "something here or on the next line is not YAML; look for a bracket that is not closed");
        }

        return null;
    }

    private Node ReadDocument()
    {
        _parser.Consume<StreamStart>();
        _parser.Consume<DocumentStart>();
        var node = Read();
        _parser.Consume<DocumentEnd>();
        _parser.Consume<StreamEnd>();
        return node;
    }

    private Node Read()
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new Node.Scalar(scalar.Value, Line(scalar.Start));
        }

        if (++_depth > Deepest)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deep");
        }

        Node node = _parser.TryConsume<SequenceStart>(out var list)
            ? new Node.List(Items(), Line(list.Start))
            : ReadMap(_parser.Consume<MappingStart>());
        _depth--;
        return node;
    }

    private Node.Map ReadMap(MappingStart start)
    {
        var entries = new List<Entry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            entries.Add(new Entry(key.Value, Line(key.Start), Read()));
        }

        return new Node.Map(entries, Line(start.Start));
    }

    private List<Node> Items()
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read());
        }

        return items;
    }

    private static int Line(Mark mark) => (int)mark.Line;
}
