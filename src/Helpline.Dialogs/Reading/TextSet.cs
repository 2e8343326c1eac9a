using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>The four text files of a folder.</summary>
internal sealed record TextSet(IReadOnlyList<TextFile> Files)
{
    public static string PathOf(string folder, string language) => $"{folder}/texts.{language}.yaml";

    public static TextSet Read(string folder, IReadOnlyDictionary<string, string> files, FaultList faults)
    {
        var read = new List<TextFile>();
        foreach (var language in Languages.All)
        {
            var path = PathOf(folder, language);
            if (files.TryGetValue(path, out var content))
            {
                read.Add(TextFile.Read(path, language, content, faults));
            }
            else
            {
                faults.Add(path, 0, Rules.LanguageMissing, "the file is missing");
            }
        }

        return new TextSet(read);
    }

    /// <summary>Languages whose file was read and does not hold the key.</summary>
    public IReadOnlyList<string> Missing(string key) =>
        [.. Files.Where(file => file.IsReadable && !file.Lines.ContainsKey(key)).Select(file => file.Language)];

    public TextTable ToTable() => new(Files.ToDictionary(
        file => file.Language,
        file => (IReadOnlyDictionary<string, string>)file.Lines.ToDictionary(
            line => line.Key, line => line.Value.Text, StringComparer.Ordinal)));
}
