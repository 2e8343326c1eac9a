using System.Text.Json;
using Helpline.Facilities.Exchange.Csv;
using Helpline.Facilities.Register;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>The columns hold every property of a facility, and the handbook lists every column.</summary>
public sealed class CsvColumnsTests
{
    [Fact]
    public void Every_property_has_its_columns()
    {
        var properties = typeof(Facility).GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Where(name => name != "origin");
        var columns = CsvColumns.All.Select(column => column.Name).ToList();
        Assert.DoesNotContain(properties, property => !columns.Any(column => column == property || column.StartsWith(property + "_", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_handbook_lists_them_all()
    {
        var expected = string.Join('\n', CsvColumns.All.Select(column => $"| `{column.Name}` | {column.Holds} |"));
        Assert.True(File.ReadAllText(Repository.Path("docs", "operating.md")).Contains(expected, StringComparison.Ordinal), $"docs/operating.md must hold:\n{expected}");
    }
}
