using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads the option lists under <c>lists/</c> of a dialogs folder.</summary>
public static class ListReader
{
    internal const string Folder = "lists/";

    /// <returns>
    /// Lists by name, and the faults found. A file that has a grouping in place of options gives options
    /// that know their group only; the app makes the true list of them.
    /// </returns>
    public static (IReadOnlyDictionary<string, OptionList> Lists, IReadOnlyList<Fault> Faults) Read(
        IReadOnlyDictionary<string, string> files)
    {
        var faults = new FaultList();
        var lists = files
            .Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => ListFile.Read(file.Key, file.Value, faults.In(file.Key)))
            .OfType<OptionList>()
            .DistinctBy(list => list.Name)
            .ToDictionary(list => list.Name, StringComparer.Ordinal);
        return (lists, faults.Sorted());
    }
}
