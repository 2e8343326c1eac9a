using System.Text.Json;

namespace Helpline.Tests.Journeys.Recording;

/// <summary>What a recorder wrote, and what may not be in it: a connection that reaches two databases, or a statement that would make it so.</summary>
internal sealed class Recording
{
    private Recording(IReadOnlyList<RecordedStatement> statements) => Statements = statements;

    internal IReadOnlyList<RecordedStatement> Statements { get; }

    internal static Recording Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var statements = new List<RecordedStatement>();
        while (reader.ReadLine() is { } line)
        {
            statements.Add(JsonSerializer.Deserialize<RecordedStatement>(line)!);
        }

        return new Recording(statements);
    }

    /// <summary>Only what concerned files in a folder: other tests of this process may have been heard too.</summary>
    internal Recording Under(string folder) => new([.. Statements.Where(s => s.Files.Any(file => file.StartsWith(folder, StringComparison.Ordinal)))]);

    /// <summary>The statements begun on one file, by its name.</summary>
    internal IReadOnlyList<RecordedStatement> On(string name) =>
        [.. Statements.Where(s => s.Files.Any(file => Path.GetFileName(file) == name))];

    /// <summary>A transaction can't be wider than its connection: one file each, and both sides are apart.</summary>
    internal IReadOnlyList<string> Crossings() =>
        [.. Statements.Where(s => s.Files.Distinct().Count() > 1)
            .Select(s => $"one connection reached {string.Join(" and ", s.Files)}: {s.Sql}")
            .Concat(Statements.Where(Attaches).Select(s => $"attached: {s.Sql}"))
            .Distinct()];

    /// <summary>VACUUM makes its own nameless copy by an inner ATTACH, which the trace marks as a comment.</summary>
    private static bool Attaches(RecordedStatement statement) =>
        statement.Sql.TrimStart().StartsWith("ATTACH", StringComparison.OrdinalIgnoreCase)
        || statement.Sql.Contains("; ATTACH", StringComparison.OrdinalIgnoreCase);
}
