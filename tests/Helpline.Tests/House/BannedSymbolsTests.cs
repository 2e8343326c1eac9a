using System.Diagnostics;
using System.Text.RegularExpressions;
using Helpline.Tests.Support;

namespace Helpline.Tests.House;

/// <summary>Builds a project that breaks every ban once, and expects the compiler to name each line.</summary>
public sealed partial class BannedSymbolsTests
{
    /// <summary>A line of code for each ban; a new ban needs a new line.</summary>
    private static readonly (string Symbol, string Code)[] Samples =
    [
        ("P:System.DateTime.Now", "_ = System.DateTime.Now;"),
        ("P:System.DateTime.UtcNow", "_ = System.DateTime.UtcNow;"),
        ("P:System.DateTime.Today", "_ = System.DateTime.Today;"),
        ("P:System.DateTimeOffset.Now", "_ = System.DateTimeOffset.Now;"),
        ("P:System.DateTimeOffset.UtcNow", "_ = System.DateTimeOffset.UtcNow;"),
        ("T:System.Random", "_ = System.Random.Shared.Next();"),
        ("M:System.Guid.NewGuid", "_ = System.Guid.NewGuid();"),
        ("M:System.Guid.CreateVersion7", "_ = System.Guid.CreateVersion7();"),
        ("M:System.Guid.CreateVersion7(System.DateTimeOffset)", "_ = System.Guid.CreateVersion7(default);"),
        ("T:System.Console", "System.Console.WriteLine();"),
        ("T:Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.LoggerExtensions.LogWarning(null!, \"\");"),
        ("T:Microsoft.AspNetCore.Http.IFormFile", "_ = default(Microsoft.AspNetCore.Http.IFormFile)!.Length;"),
        ("M:System.IO.Path.GetTempFileName", "_ = System.IO.Path.GetTempFileName();"),
        ("M:System.IO.Path.GetTempPath", "_ = System.IO.Path.GetTempPath();"),
        ("M:System.Threading.Thread.Sleep(System.Int32)", "System.Threading.Thread.Sleep(1);"),
        ("M:System.Threading.Thread.Sleep(System.TimeSpan)", "System.Threading.Thread.Sleep(System.TimeSpan.Zero);"),
    ];

    [Fact]
    public void Every_ban_has_a_sample() =>
        Assert.Equal(Bans().Order(StringComparer.Ordinal), Samples.Select(sample => sample.Symbol).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_sample_is_reported_at_its_line()
    {
        var folder = Repository.Path("artifacts", "banned", "src", "Sample");
        WriteProject(folder);
        var printed = await BuildAsync(folder);
        var reported = Reported().Matches(printed).Select(match => int.Parse(match.Groups[1].ValueSpan, provider: null)).ToHashSet();
        var missed = Samples.Where((_, line) => !reported.Contains(line + 1)).Select(sample => sample.Symbol).ToList();
        Assert.True(missed.Count == 0, $"not reported: {string.Join(", ", missed)}\n{printed}");
    }

    private static IEnumerable<string> Bans() =>
        File.ReadLines(Repository.Path("BannedSymbols.txt")).Where(line => line.Length > 0).Select(line => line.Split(';')[0]);

    private static void WriteProject(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "Sample.cs"), Samples.Select(sample => sample.Code));
        File.WriteAllText(Path.Combine(folder, "Sample.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
                <RestoreLockedMode>false</RestoreLockedMode>
              </PropertyGroup>
              <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>
            </Project>
            """);
    }

    private static async Task<string> BuildAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "--nologo", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEndAsync();
        var errors = build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        return await output + await errors;
    }

    [GeneratedRegex(@"Sample\.cs\((\d+),\d+\): error RS0030")]
    private static partial Regex Reported();
}
