using System.Text.RegularExpressions;
using Helpline.Cli;
using Helpline.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.House;

/// <summary>What the documents name exists: commands, settings, files, packages.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Documents = ["README.md", "SECURITY.md", "CHANGELOG.md", "docs/threat-model.md", "docs/operating.md", "docs/agencies.md"];

    public static TheoryData<string> Commands => [.. CommandsIn(Text("README.md"))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_README_knows_help(string command) =>
        Assert.Equal(ExitCode.Done, await RunAsync([.. command.Split(' '), "--help"]));

    [Fact]
    public async Task A_command_that_does_not_exist_is_found() =>
        Assert.Equal(ExitCode.WrongUsage, await RunAsync([.. CommandsIn("| `agencies fly` | up |").Single().Split(' '), "--help"]));

    [Fact]
    public void Every_command_stands_in_the_README()
    {
        var named = CommandsIn(Text("README.md")).Select(command => command.Split(' ')[0]).ToHashSet();
        Assert.Empty(CommandLine.Names().Except(named));
    }

    [Fact]
    public void Every_setting_that_documents_name_is_in_the_sample() =>
        Assert.Empty(Documents.SelectMany(document => SettingsIn(Text(document))).Except(SampleKeys()));

    [Fact]
    public void Every_setting_of_the_sample_is_explained() =>
        Assert.Empty(SampleKeys().Except(SettingsIn(Text("docs/operating.md"))));

    [Fact]
    public void A_setting_that_does_not_exist_is_found() =>
        Assert.Equal(["Helpline:Colour"], SettingsIn("set `Helpline:Colour` to blue").Except(SampleKeys()));

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken = Documents.SelectMany(document => Link().Matches(Text(document))
            .Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.Path(document))!, link)))
            .Select(link => $"{document}: {link}"));
        Assert.Empty(broken);
    }

    [Fact]
    public void The_versions_in_the_README_are_those_restored()
    {
        var versions = Version().Matches(Text("Directory.Packages.props")).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var stale = Row().Matches(Text("README.md"))
            .Where(row => versions.TryGetValue(row.Groups[1].Value.Trim(), out var version) && version != row.Groups[2].Value)
            .Select(row => row.Value);
        Assert.Empty(stale);
    }

    private static async Task<int?> RunAsync(string[] args)
    {
        using var output = new StringWriter();
        using var lent = Screen.Lend(output, output, TextReader.Null);
        return await CommandLine.RunAsync(args);
    }

    private static string Text(string document) => File.ReadAllText(Repository.Path(document.Split('/')));

    private static List<string> CommandsIn(string text) =>
        [.. CommandRow().Matches(text).Select(match => match.Groups[1].Value).Where(command => !command.StartsWith('/')).Distinct()];

    private static IEnumerable<string> SettingsIn(string text) =>
        SettingName().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    private static List<string> SampleKeys() =>
        [.. new ConfigurationBuilder().AddJsonFile(Repository.Path("appsettings.sample.json")).Build()
            .AsEnumerable()
            .Where(pair => !pair.Key.Contains("__", StringComparison.Ordinal))
            .Select(pair => pair.Key)
            .Where(key => key == "Urls" || key.Contains(':', StringComparison.Ordinal))
            .Where(key => key != "Helpline:Secrets")];

    [GeneratedRegex(@"^\| `([a-z][a-z ]+)` \| (?!.*\|.*\|)", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex("`((?:Helpline|Storage|Forwarding|Facilities|Desk|Telegram):[A-Za-z:]+|Urls)`")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\" Version=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex(@"^\| ([\w.]+)[^|]* \| ([\d.]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
