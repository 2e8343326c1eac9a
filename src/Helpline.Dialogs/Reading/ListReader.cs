using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads the option lists under <c>lists/</c> of a dialogs folder.</summary>
public static class ListReader
{
    internal const string Folder = "lists/";

    /// <returns>Lists by name, and the faults found. A file that holds only groups makes no list.</returns>
    public static (IReadOnlyDictionary<string, OptionList> Lists, IReadOnlyList<Fault> Faults) Read(
        IReadOnlyDictionary<string, string> files)
    {
        var (read, faults) = ReadFiles(files);
        return (read.Where(file => file.Options is not null)
            .ToDictionary(file => file.Name, file => new OptionList(file.Name, file.Options!), StringComparer.Ordinal), faults);
    }

    /// <summary>The groups of a list, and which values stand in which, for a list whose options the app makes.</summary>
    public static Grouping ReadGrouping(IReadOnlyDictionary<string, string> files, string list) =>
        ReadFiles(files).Read.FirstOrDefault(file => file.Name == list)?.Grouping ?? Grouping.None;

    private static (List<ListFile> Read, IReadOnlyList<Fault> Faults) ReadFiles(IReadOnlyDictionary<string, string> files)
    {
        var faults = new FaultList();
        var read = files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => ListFile.Read(file.Key, file.Value, faults.In(file.Key)))
            .OfType<ListFile>()
            .ToList();
        return (read, faults.Sorted());
    }
}
