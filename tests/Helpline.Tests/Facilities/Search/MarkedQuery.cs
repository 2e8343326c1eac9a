using CsvHelper;

namespace Helpline.Tests.Facilities.Search;

/// <summary>One query, marked by somebody who did not know the rules.</summary>
internal sealed record MarkedQuery(string Text, string Kind, IReadOnlyList<string> Expected)
{
    internal static IReadOnlyList<MarkedQuery> Read(string path)
    {
        using var reader = CsvReader.FromFile(path);
        var queries = new List<MarkedQuery>();
        while (reader.Read())
        {
            queries.Add(new(reader.GetString("query"), reader.GetString("kind"), reader.GetString("expected").Split('|')));
        }

        return queries;
    }
}
