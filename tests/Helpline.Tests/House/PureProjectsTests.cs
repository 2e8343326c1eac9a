using System.Xml.Linq;
using Helpline.Tests.Support;

namespace Helpline.Tests.House;

/// <summary>The two walls that the compiler keeps: the engine stays pure, sealing stays small.</summary>
public sealed class PureProjectsTests
{
    [Fact]
    public void Dialogs_take_YamlDotNet_and_nothing_else() =>
        Assert.Equal(["YamlDotNet"], References(Project("Helpline.Dialogs")));

    [Fact]
    public void Sealing_takes_nothing_at_all() =>
        Assert.Empty(References(Project("Helpline.Sealing")));

    [Fact]
    public void Neither_pure_project_names_files_sockets_or_a_clock()
    {
        var faults = Repository.SourceFiles("src", "Helpline.Dialogs").Concat(Repository.SourceFiles("src", "Helpline.Sealing"))
            .SelectMany(file => Impure(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}"));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_reference_of_any_sort_is_found()
    {
        var sample = XDocument.Parse("""
            <Project>
              <ItemGroup><ProjectReference Include="../Other.csproj" /><FrameworkReference Include="Web" /></ItemGroup>
              <ItemGroup><PackageReference Include="Handy" /><Reference Include="Old.dll" /></ItemGroup>
            </Project>
            """);
        Assert.Equal(["../Other.csproj", "Web", "Handy", "Old.dll"], References(sample));
    }

    [Fact]
    public void An_impure_word_is_found() =>
        Assert.Equal(["File.", "TimeProvider"], Impure("var text = File.ReadAllText(path); TimeProvider.System.GetUtcNow();"));

    private static XDocument Project(string name) => XDocument.Load(Repository.Path("src", name, $"{name}.csproj"));

    private static IEnumerable<string> References(XDocument project) =>
        project.Descendants()
            .Where(element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal))
            .Select(element => element.Attribute("Include")!.Value);

    private static IEnumerable<string> Impure(string source) =>
        new[] { "File.", "Directory.", "FileStream", "HttpClient", "Socket", "TimeProvider", "Stopwatch", "Environment." }
            .Where(word => System.Text.RegularExpressions.Regex.IsMatch(source, $@"(?<![\w.]){System.Text.RegularExpressions.Regex.Escape(word)}(?=\W|\w*\()"));
}
