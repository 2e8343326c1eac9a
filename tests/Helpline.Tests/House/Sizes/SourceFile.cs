using System.Text.RegularExpressions;

namespace Helpline.Tests.House.Sizes;

/// <summary>A C# file as text: how long it is, and which types stand at its top level.</summary>
internal sealed partial record SourceFile(string Name, IReadOnlyList<string> Lines)
{
    internal static SourceFile Read(string path) => new(Path.GetRelativePath(Support.Repository.Root, path), File.ReadAllLines(path));

    internal IEnumerable<string> Faults()
    {
        if (Lines.Count > SizeLimits.LinesOfAFile)
        {
            yield return $"{Name}: {Lines.Count} lines";
        }

        var types = TopLevelTypes().Select(type => type.Name).ToList();
        if (types.Count > 1)
        {
            yield return $"{Name}: {types.Count} top-level types";
        }

        var stem = Path.GetFileName(Name).Split('.')[0];
        if (types is [var only] && only != stem)
        {
            yield return $"{Name}: holds {only}";
        }

        if (types.Count == 0 && stem != "Program")
        {
            yield return $"{Name}: holds no type";
        }
    }

    /// <summary>Top-level types without a summary above them (a part of a partial type has it in one of its files).</summary>
    internal IEnumerable<string> WithoutSummary() =>
        TopLevelTypes().Where(type => !HasSummary(type.Line)).Select(type => type.Name);

    internal IEnumerable<(string Name, int Line)> TopLevelTypes() =>
        Lines.Select((text, line) => (Match: Declaration().Match(text), Line: line))
            .Where(found => found.Match.Success)
            .Select(found => (found.Match.Groups["name"].Value, found.Line));

    private bool HasSummary(int line)
    {
        for (line--; line >= 0 && Lines[line].Length > 0; line--)
        {
            if (Lines[line].Contains("<summary>", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:record\s+struct|record\s+class|class|struct|record|interface|enum|delegate\s+[\w<>\[\],.? ]+?)\s+(?<name>[A-Za-z_]\w*)")]
    private static partial Regex Declaration();
}
