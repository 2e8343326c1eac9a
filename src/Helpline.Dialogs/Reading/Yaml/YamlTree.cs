using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Helpline.Dialogs.Reading.Yaml;

/// <summary>Parses one YAML file to nodes. Takes plain YAML only: no anchors, no second document.</summary>
internal static class YamlTree
{
    /// <returns>Null when the file cannot be parsed or is empty; the fault is then told.</returns>
    public static Node? Parse(string content, FileFaults faults)
    {
        try
        {
            var parser = new Parser(new StringReader(content));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                faults.Add(1, Rules.YamlSyntax, "the file is empty");
                return null;
            }

            var node = Read(parser);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return node;
        }
        catch (YamlException wrong)
        {
            faults.Add(Line(wrong.Start), Rules.YamlSyntax, wrong.InnerException?.Message ?? wrong.Message);
            return null;
        }
    }

    private static Node Read(IParser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new Node.Scalar(scalar.Value, Line(scalar.Start));
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            return new Node.List(Items(parser), Line(list.Start));
        }

        var map = parser.Consume<MappingStart>();
        return new Node.Map(Entries(parser), Line(map.Start));
    }

    private static List<Node> Items(IParser parser)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read(parser));
        }

        return items;
    }

    private static List<Entry> Entries(IParser parser)
    {
        var entries = new List<Entry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            entries.Add(new Entry(key.Value, Line(key.Start), Read(parser)));
        }

        return entries;
    }

    private static int Line(Mark mark) => (int)mark.Line;
}
