using CsvHelper;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>The cells of a table, before anybody knows what they mean. Holds no more rows and no longer cells than the limits.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">Each as long as the header, with its row as a spreadsheet counts it.</param>
/// <param name="Faults">What is wrong with the table as such.</param>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<(string At, string[] Cells)> Rows, IReadOnlyList<ExchangeFault> Faults)
{
    public static CsvTable Read(string text)
    {
        var (rows, faults) = (new List<(string, string[])>(), new List<ExchangeFault>());
        var options = new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        };
        using var reader = CsvReader.FromText(text, options);
        string[] header = [];
        try
        {
            header = [.. reader.Headers];
            while (reader.Read() && rows.Count <= ExchangeLimits.Facilities)
            {
                Take(reader, header, rows, faults);
            }
        }
        catch (CsvFormatException)
        {
            faults.Add(new(At(reader.RowNumber + 1), "", "a quotation mark stands where none may be, or is never closed; what follows was not read"));
        }

        if (rows.Count > ExchangeLimits.Facilities)
        {
            faults.Add(new("", "", $"there are more than {ExchangeLimits.Facilities} rows"));
        }

        return new(header, rows, faults);
    }

    private static void Take(CsvReader reader, string[] header, List<(string, string[])> rows, List<ExchangeFault> faults)
    {
        var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
        if (cells.All(cell => cell.Length == 0))
        {
            return;
        }

        var at = At(reader.RowNumber);
        if (cells.Length != header.Length)
        {
            faults.Add(new(at, "", $"has {cells.Length} cells, and the header {header.Length}"));
            return;
        }

        var huge = cells.Index().Where(cell => cell.Item.Length > ExchangeLimits.Text).ToList();
        faults.AddRange(huge.Select(cell => new ExchangeFault(at, header[cell.Index], $"has {cell.Item.Length} characters; {ExchangeLimits.Text} are the most")));
        if (huge.Count == 0)
        {
            rows.Add((at, cells));
        }
    }

    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is var end and >= 0 ? end : text.Length);
        return first.Count(';') > first.Count(',') ? ';' : ',';
    }

    /// <summary>The header is row 1.</summary>
    private static string At(long row) => $"row {row + 1}";
}
