using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads one dialog.yaml.</summary>
internal static class DialogFileReader
{
    /// <returns>Null when the file is not a map at all; the fault is then told.</returns>
    public static Dialog? Read(string folder, string content, FileFaults faults)
    {
        if (YamlTree.Parse(content, faults) is not { } tree || MapReader.Of(tree, faults, "a dialog") is not { } map)
        {
            return null;
        }

        var name = map.Needed("dialog");
        if (map.Has("dialog") && name != folder)
        {
            faults.Add(map.LineOf("dialog"), Rules.DialogName, $"the dialog '{name}' stands in the folder '{folder}'");
        }

        var states = States(map, faults);
        var dialog = new Dialog(folder, map.Needed("start"), map.Yes("unfinished"), states) { StartLine = map.LineOf("start") };
        if (map.Has("start") && !states.ContainsKey(dialog.Start))
        {
            faults.Add(dialog.StartLine, Rules.StartUnknown, $"the dialog starts at '{dialog.Start}', which is no state of it");
        }

        map.Done();
        return dialog;
    }

    private static Dictionary<string, DialogState> States(MapReader map, FileFaults faults)
    {
        var states = new Dictionary<string, DialogState>(StringComparer.Ordinal);
        if (map.Take("states") is not Node.Map written)
        {
            faults.Add(map.LineOf("states"), Rules.KeyMissing, "a dialog needs a map of states");
            return states;
        }

        foreach (var entry in written.Entries)
        {
            if (!Names.IsValue(entry.Key))
            {
                faults.Add(entry.Line, Rules.ValueNotAscii, $"'{entry.Key}' is not a plain ASCII name");
            }

            if (MapReader.Of(entry.Value, faults, $"the state '{entry.Key}'") is { } state
                && !states.TryAdd(entry.Key, new StateReader(entry.Key, entry.Line, state, faults).Read()))
            {
                faults.Add(entry.Line, Rules.DuplicateState, $"the state '{entry.Key}' is written twice");
            }
        }

        return states;
    }
}
