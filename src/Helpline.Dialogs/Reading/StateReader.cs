using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Yaml;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads one state of a dialog.yaml. What is wrong in it is told and left out; the state itself stays, so that its name is known.</summary>
internal sealed class StateReader(string name, int line, MapReader map, FileFaults faults)
{
    public DialogState Read()
    {
        var clear = map.Take("clear");
        var clearAll = clear is Node.Scalar { Text: "all" };
        var state = new DialogState
        {
            Name = name,
            Line = line,
            Card = ReadCard(),
            Say = [.. map.Items("say").Select(ReadSaying).OfType<Saying>()],
            ClearAll = clearAll,
            Clear = clearAll ? [] : GuardReader.Words(clear, faults),
            Set = Noted(map),
            Copy = Pairs(map, "copy"),
            EndsWayBack = ReadWayBack(),
            AsksPlace = map.Yes("ask-place"),
            Pins = GuardReader.Words(map.Take("pins"), faults),
            Way = new WayReader(name, line, map, faults).Read(),
        };
        map.Done();
        return state;
    }

    internal static IReadOnlyDictionary<string, string> Noted(MapReader map) => Pairs(map, "set");

    private static Dictionary<string, string> Pairs(MapReader map, string key) =>
        map.Pairs(key).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private bool ReadWayBack()
    {
        var word = map.Word("way-back");
        if (word is not (null or "ends"))
        {
            faults.Add(map.LineOf("way-back"), Rules.ValueUnknown, "'way-back' can only be ends");
        }

        return word is not null;
    }

    private CardKind ReadCard()
    {
        var word = map.Word("card");
        switch (word)
        {
            case null or "live":
                return CardKind.Live;
            case "stays":
                return CardKind.Stays;
            case "receipt":
                return CardKind.Receipt;
            case "preview":
                return CardKind.Preview;
            default:
                faults.Add(map.LineOf("card"), Rules.ValueUnknown, $"'{word}' is no kind of card: live, stays, receipt or preview");
                return CardKind.Live;
        }
    }

    private Saying? ReadSaying(Node node)
    {
        if (node is Node.Scalar key)
        {
            return new Saying(key.Text, null, false, key.Line);
        }

        if (MapReader.Of(node, faults, "a text to say") is not { } saying)
        {
            return null;
        }

        var read = new Saying(saying.Needed("text"), GuardReader.Read(saying, faults), saying.Word("in") == "all", node.Line);
        if (saying.Has("in") && !read.InAll)
        {
            faults.Add(saying.LineOf("in"), Rules.ValueUnknown, "'in' can only be all");
        }

        saying.Done();
        return read;
    }
}
