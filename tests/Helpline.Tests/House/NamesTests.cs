using System.Text.RegularExpressions;
using Helpline.Tests.House.Sizes;
using Helpline.Tests.Support;

namespace Helpline.Tests.House;

/// <summary>Names say what a thing is, and every type says what it promises.</summary>
public sealed partial class NamesTests
{
    private static readonly HashSet<string> EmptyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Services", "Processor",
        "Data", "Info", "Base", "Common", "Shared", "Dto",
    };

    /// <summary>Names in which such a word means a thing, each with its reason.</summary>
    private static readonly HashSet<string> Exempt = new(StringComparer.Ordinal)
    {
        // The setting of that name is fixed.
        "DataDirectory",
    };

    [Fact]
    public void No_file_or_type_is_named_by_an_empty_word() =>
        Assert.Empty(Repository.SourceFiles("src").Select(SourceFile.Read).SelectMany(EmptyNames));

    [Fact]
    public void Every_type_says_what_it_promises()
    {
        var files = Repository.SourceFiles("src").Select(SourceFile.Read).ToList();
        var told = files.SelectMany(file => file.TopLevelTypes().Select(type => type.Name).Except(file.WithoutSummary())).ToHashSet();
        Assert.Empty(files.SelectMany(file => file.WithoutSummary()).Except(told));
    }

    [Theory]
    [InlineData("TipManager")]
    [InlineData("AgencyInfo")]
    [InlineData("BaseDialog")]
    public void An_empty_word_is_found(string name) =>
        Assert.Equal([name], EmptyNames(new SourceFile($"{name}.cs", [$"internal sealed class {name};"])));

    [Theory]
    [InlineData("DatabaseFile")]
    [InlineData("Base64UrlText")]
    public void A_longer_word_is_no_empty_word(string name) =>
        Assert.Empty(EmptyNames(new SourceFile($"{name}.cs", [$"internal sealed class {name};"])));

    [Fact]
    public void A_type_without_a_summary_is_found() =>
        Assert.Equal(["Mute"], new SourceFile("Mute.cs", ["/// <remarks>later</remarks>", "internal sealed class Mute;"]).WithoutSummary());

    private static IEnumerable<string> EmptyNames(SourceFile file) =>
        file.TopLevelTypes().Select(type => type.Name)
            .Append(Path.GetFileName(file.Name).Split('.')[0])
            .Distinct()
            .Where(name => !Exempt.Contains(name) && Words().Matches(name).Any(word => EmptyWords.Contains(word.Value)));

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
