using System.Text.RegularExpressions;
using Helpline.Dialogs.Reading;

namespace Helpline.Tests.Dialogs;

public sealed partial class SeededFaultsTests
{
    [Fact]
    public void One_run_finds_every_seeded_fault_at_its_line_and_no_other()
    {
        var files = SampleBook.Files("Faulty");
        var seeded = files.SelectMany(file => Marked(file.Key, file.Value)).Concat(FaultsOfWholeFiles).ToHashSet();

        var read = DialogReader.Read(SampleBook.InAllLanguages(files), SampleBook.Vocabulary(files));

        Assert.Null(read.Book);
        var found = read.Faults
            .Where(fault => fault.File.EndsWith(".ru.yaml", StringComparison.Ordinal) || !IsCopy(fault.File))
            .Select(fault => (fault.File, fault.Line, fault.Rule))
            .ToHashSet();
        Assert.Empty(seeded.Except(found));
        Assert.Empty(found.Except(seeded));
        Assert.True(seeded.Select(fault => fault.Rule).Distinct().Count() >= 35);
    }

    [Fact]
    public void Every_rule_is_proved_by_a_seeded_fault_or_named_here_with_the_test_that_proves_it()
    {
        var rules = typeof(Rules).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var seeded = SampleBook.Files("Faulty").SelectMany(file => Marked(file.Key, file.Value)).Concat(FaultsOfWholeFiles);

        Assert.Equal(["dialog-missing", "key-missing", "steps-too-many"],
            rules.Except(seeded.Select(fault => fault.Rule)).Order());
    }

    private static IEnumerable<(string File, int Line, string Rule)> FaultsOfWholeFiles =>
    [
        ("commands.yaml", 0, "command-missing"),
        ("phrases/texts.ru.yaml", 0, "phrase-missing"),
        ("stray.yaml", 0, "file-unknown"),
        ("crisis/sources.yaml", 0, "source-missing"),
        ("broken/texts.ru.yaml", 0, "language-missing"),
        ("other-name/texts.ru.yaml", 0, "language-missing"),
        ("start/texts.ru.yaml", 0, "language-missing"),
    ];

    // A fault stands behind the line that has it: "# fault: dead-end, name-unknown".
    private static IEnumerable<(string File, int Line, string Rule)> Marked(string file, string content) =>
        from line in content.Split('\n').Index()
        let mark = Mark().Match(line.Item)
        where mark.Success
        from rule in mark.Groups[1].Value.Split(", ")
        select (file, line.Index + 1, rule);

    private static bool IsCopy(string file) =>
        file.Contains("texts.", StringComparison.Ordinal) && file != "report/texts.en.yaml";

    [GeneratedRegex("# fault: ([a-z, -]+)$")]
    private static partial Regex Mark();
}
