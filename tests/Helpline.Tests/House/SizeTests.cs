using Helpline.Tests.House.Sizes;
using Helpline.Tests.Support;

namespace Helpline.Tests.House;

/// <summary>Holds files, methods and constructors to their limits, and prints how large they are.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private static readonly string[] Assemblies = ["Helpline.dll", "Helpline.Dialogs.dll", "Helpline.Sealing.dll"];

    [Fact]
    public void Files_are_short_and_hold_one_type_by_their_name()
    {
        var files = Repository.SourceFiles("src").Select(SourceFile.Read).ToList();
        Print("lines a file", files.Select(file => file.Lines.Count));
        AssertNone(files.SelectMany(file => file.Faults()));
    }

    [Fact]
    public void Test_files_keep_to_four_hundred_lines() =>
        AssertNone(Repository.SourceFiles("tests").Select(SourceFile.Read)
            .Where(file => file.Lines.Count > 400).Select(file => $"{file.Name}: {file.Lines.Count} lines"));

    [Fact]
    public void Methods_are_short_and_constructors_narrow()
    {
        var faults = new List<string>();
        var lengths = new List<int>();
        foreach (var name in Assemblies)
        {
            using var sizes = new CompiledSizes(Path.Combine(AppContext.BaseDirectory, name));
            lengths.AddRange(sizes.Methods().Select(method => method.Lines));
            faults.AddRange(sizes.Faults());
        }

        Print("lines a method", lengths);
        AssertNone(faults);
    }

    [Fact]
    public void A_long_file_is_found() =>
        Assert.Equal(["Long.cs: 301 lines"], Sample("Long.cs", ["internal sealed class Long;", .. Enumerable.Repeat("//", 300)]).Faults());

    [Fact]
    public void A_second_type_in_a_file_is_found() =>
        Assert.Equal(["Two.cs: 2 top-level types"], Sample("Two.cs", ["internal sealed class Two;", "public enum Other { A }"]).Faults());

    [Fact]
    public void A_type_in_another_types_file_is_found() =>
        Assert.Equal(["One.cs: holds Other"], Sample("One.cs", ["internal readonly record struct Other(int A);"]).Faults());

    [Fact]
    public void A_long_method_and_a_wide_constructor_are_found()
    {
        using var sizes = new CompiledSizes(typeof(SizeTests).Assembly.Location);
        var faults = sizes.Faults().Where(fault => fault.Contains(".Samples.Sizes.", StringComparison.Ordinal)).ToList();
        Assert.Contains(faults, fault => fault.Contains("LongMethod", StringComparison.Ordinal) && fault.EndsWith("lines", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.EndsWith("WideConstructor: a constructor of 6 parameters", StringComparison.Ordinal));
    }

    private static SourceFile Sample(string name, string[] lines) => new(name, lines);

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private void Print(string what, IEnumerable<int> sizes)
    {
        var sorted = sizes.Order().ToList();
        output.WriteLine($"{what}: median {sorted[sorted.Count / 2]}, p90 {sorted[sorted.Count * 9 / 10]}, longest {sorted[^1]}");
    }
}
