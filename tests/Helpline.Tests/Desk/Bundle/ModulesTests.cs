using System.Text.RegularExpressions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Desk.Bundle;

/// <summary>The bundle's modules know each other in one direction only.</summary>
public sealed partial class ModulesTests
{
    [Fact]
    public void No_module_of_the_bundle_imports_in_a_circle() => Assert.Empty(Circle(
        Directory.EnumerateFiles(Repository.Path("src", "Helpline", "Desk", "Bundle"), "*.js")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText)));

    [Fact]
    public void A_circle_is_found() => Assert.Equal(
        ["a.js", "b.js"],
        Circle(new() { ["a.js"] = "import { b } from './b.js';", ["b.js"] = "import { a } from './a.js';\nimport { c } from './c.js';", ["c.js"] = "" }));

    /// <summary>Takes away what imports nothing that is left, until nothing goes: what remains is a circle, or hangs on one.</summary>
    private static IEnumerable<string> Circle(Dictionary<string, string> modules)
    {
        var left = modules.ToDictionary(m => m.Key, m => Import().Matches(m.Value).Select(i => i.Groups[1].Value).ToList());
        while (left.FirstOrDefault(m => !m.Value.Exists(left.ContainsKey)).Key is { } free)
        {
            left.Remove(free);
        }

        return left.Keys.Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"from '\./([a-z0-9-]+\.js)'")]
    private static partial Regex Import();
}
