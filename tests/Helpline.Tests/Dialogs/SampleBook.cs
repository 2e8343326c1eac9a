using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Running;
using Helpline.Tests.Support;

namespace Helpline.Tests.Dialogs;

/// <summary>A small book that uses every part of the format. Its texts are written once and stand for all four languages.</summary>
internal static class SampleBook
{
    internal static Facts Facts { get; } = new(new Dictionary<string, string>
    {
        ["operator"] = "Example House",
        ["intake"] = "open",
        ["emergency"] = "102 · 103 · 112",
    });

    internal static DialogBook Book { get; } = ReadBook();

    internal static DialogMachine Machine { get; } = new(Book);

    internal static Dictionary<string, string> Files(string folder)
    {
        var root = Repository.Path("tests", "Helpline.Tests", "Dialogs", folder);
        return Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText);
    }

    internal static Vocabulary Vocabulary(IReadOnlyDictionary<string, string> files) => new(
        new[]
        {
            Act("draw-tip", ["ready", "closed"], ["preview"]),
            Act("file-tip", ["filed", "closed"], ["receipt"]),
            Act("forget", ["done"], []),
        }.ToDictionary(act => act.Name),
        SampleBook.Facts.Values.Keys.ToHashSet(),
        ListReader.Read(files).Lists);

    /// <summary>The sample's files, with the texts of one language standing for the others.</summary>
    internal static Dictionary<string, string> InAllLanguages(Dictionary<string, string> files)
    {
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith("texts.ru.yaml", StringComparison.Ordinal)).ToList())
        {
            Languages.All.ToList().ForEach(language => files.TryAdd(path.Replace(".ru.", $".{language}."), content));
        }

        return files;
    }

    private static ActSignature Act(string name, string[] outcomes, string[] values) => new(name, outcomes.ToHashSet(), values.ToHashSet());

    private static DialogBook ReadBook()
    {
        var files = InAllLanguages(Files("Sample"));
        var read = DialogReader.Read(files, Vocabulary(files));
        Assert.Empty(read.Faults);
        return read.Book!;
    }
}
