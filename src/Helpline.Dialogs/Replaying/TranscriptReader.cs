using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Reading.Yaml;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>Reads a transcript, and lists what is wrong in it.</summary>
public static class TranscriptReader
{
    private static readonly (string Key, TurnKind Kind)[] Kinds =
        [("press", TurnKind.Press), ("say", TurnKind.Say), ("send", TurnKind.Send), ("place", TurnKind.Place), ("photo", TurnKind.Photo)];

    /// <returns>Null with faults.</returns>
    public static (Transcript? Transcript, IReadOnlyList<Fault> Faults) Read(string path, string content)
    {
        var all = new FaultList();
        var faults = all.In(path);
        var transcript = YamlTree.Parse(content, faults) is { } tree && MapReader.Of(tree, faults, "a transcript") is { } map
            ? ReadTalk(map, faults)
            : null;
        return (all.Sorted().Count == 0 ? transcript : null, all.Sorted());
    }

    private static Transcript ReadTalk(MapReader map, FileFaults faults)
    {
        var transcript = new Transcript
        {
            Talk = map.Needed("talk"),
            Language = map.Needed("language"),
            Line = map.Line,
            Facts = map.Pairs("facts").DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value),
            Acts = ReadActs(map, "acts", faults),
            Shows = map.Word("shows"),
            Turns = [.. map.Items("turns").Select(node => ReadTurn(node, faults)).OfType<TranscriptTurn>()],
        };
        if (!Languages.All.Contains(transcript.Language))
        {
            faults.Add(map.LineOf("language"), Rules.ValueUnknown, $"'{transcript.Language}' is no language here");
        }

        map.Done();
        return transcript;
    }

    private static TranscriptTurn? ReadTurn(Node node, FileFaults faults)
    {
        if (MapReader.Of(node, faults, "a turn") is not { } map)
        {
            return null;
        }

        var done = Kinds.Where(kind => map.Has(kind.Key)).ToList();
        if (done.Count != 1)
        {
            faults.Add(node.Line, Rules.Shape, "a turn is one press, say, send, place or photo");
            return null;
        }

        var turn = new TranscriptTurn
        {
            Kind = done[0].Kind,
            What = map.Word(done[0].Key) ?? "",
            Name = map.Word("name"),
            Step = ReadStep(map, faults),
            Acts = ReadActs(map, "act", faults),
            Shows = map.Word("shows"),
            Line = node.Line,
        };
        if (Wrong(turn) is { } wrong)
        {
            faults.Add(node.Line, Rules.ValueUnknown, $"'{turn.What}' {wrong}");
        }

        map.Done();
        return turn;
    }

    private static string? Wrong(TranscriptTurn turn) => turn.Kind switch
    {
        TurnKind.Send when !MediaPhrases.Words.Contains(turn.What) => $"cannot be sent: {string.Join(", ", MediaPhrases.Words)}",
        TurnKind.Place when RecordedPlace.Read(turn.What, turn.Name) is null => "is no place: latitude and longitude, with a comma between",
        TurnKind.Photo when !int.TryParse(turn.What, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 100 =>
            "is no number of photos",
        _ => null,
    };

    private static int? ReadStep(MapReader map, FileFaults faults)
    {
        var word = map.Word("step");
        if (word is null || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return word is null ? null : int.Parse(word, CultureInfo.InvariantCulture);
        }

        faults.Add(map.LineOf("step"), Rules.Shape, "'step' must be a number");
        return null;
    }

    private static Dictionary<string, ActOutcome> ReadActs(MapReader owner, string key, FileFaults faults)
    {
        var acts = new Dictionary<string, ActOutcome>();
        foreach (var entry in (owner.Take(key) as Node.Map)?.Entries ?? [])
        {
            if (entry.Value is Node.Map map && map.Entries.All(value => value.Value is Node.Scalar))
            {
                var values = map.Entries.DistinctBy(value => value.Key)
                    .ToDictionary(value => value.Key, value => ((Node.Scalar)value.Value).Text);
                values.Remove("outcome", out var outcome);
                acts[entry.Key] = new ActOutcome(outcome ?? "", values);
            }
            else
            {
                faults.Add(entry.Line, Rules.Shape, $"the act '{entry.Key}' needs an outcome and values");
            }
        }

        return acts;
    }
}
