using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>commands.yaml: which dialog each command calls.</summary>
internal sealed record CommandFile(IReadOnlyDictionary<string, (string? Dialog, int Line)> Commands)
{
    public const string Path = "commands.yaml";

    public static CommandFile Read(IReadOnlyDictionary<string, string> files, FaultList all)
    {
        var faults = all.In(Path);
        var commands = new Dictionary<string, (string?, int)>(StringComparer.Ordinal);
        if (!files.TryGetValue(Path, out var content))
        {
            faults.Add(0, Rules.FileUnknown, "the file is missing");
            return new CommandFile(commands);
        }

        if (YamlTree.Parse(content, faults) is { } tree && MapReader.Of(tree, faults, "commands") is { } map)
        {
            foreach (var entry in (map.Take("commands") as Node.Map)?.Entries ?? [])
            {
                AddTo(commands, entry, faults);
            }

            map.Done();
        }

        return new CommandFile(commands);
    }

    private static void AddTo(Dictionary<string, (string?, int)> commands, Entry entry, FileFaults faults)
    {
        if (MapReader.Of(entry.Value, faults, $"the command '{entry.Key}'") is not { } command)
        {
            return;
        }

        if (!commands.TryAdd(entry.Key, (command.Word("dialog"), entry.Line)))
        {
            faults.Add(entry.Line, Rules.DuplicateKey, $"'{entry.Key}' is written twice");
        }

        command.Done();
    }
}
