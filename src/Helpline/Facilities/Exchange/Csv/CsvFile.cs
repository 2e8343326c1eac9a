using CsvHelper;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>The register as a table: UTF-8 without mark, commas, one row a facility, rows by id. The same register gives the same bytes.</summary>
internal static class CsvFile
{
    public static byte[] Write(IEnumerable<Facility> facilities)
    {
        using var bytes = new MemoryStream();
        using (var writer = CsvWriter.Create(bytes, new CsvWriterOptions { NewLine = "\n", HasHeader = false }, leaveOpen: true))
        {
            writer.WriteRecord(CsvColumns.All.Select(column => column.Name).ToArray());
            foreach (var facility in facilities.OrderBy(facility => facility.Id, StringComparer.Ordinal))
            {
                writer.WriteRecord(CsvColumns.RowOf(facility));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads the full form and the form of the seed table.</summary>
    public static FacilitySheet Read(byte[] bytes)
    {
        var (text, remark) = TableText.Decode(bytes);
        if (text is null)
        {
            return FacilitySheet.Unreadable(remark!);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return FacilitySheet.Unreadable("The file is empty.");
        }

        var table = CsvTable.Read(text);
        var sheet = SeedForm.Is(table.Header) ? SeedForm.Read(table)
            : HeaderFaults(table.Header) is { Count: > 0 } faults
                ? new FacilitySheet([], [.. faults, .. table.Faults], [])
                : Rows(table);
        return sheet with { Remarks = remark is null ? [] : [remark] };
    }

    private static FacilitySheet Rows(CsvTable table)
    {
        var faults = new List<ExchangeFault>(table.Faults);
        var columns = table.Header.Select(name => CsvColumns.All.Single(column => column.Name == name)).ToList();
        var rows = table.Rows.Select(row => new FacilityRow(row.At, RowOf(columns, row.At, row.Cells, faults), IsWhole: true)).ToList();
        return new(rows, faults, []);
    }

    private static Facility RowOf(List<CsvColumn> columns, string at, string[] cells, List<ExchangeFault> faults) =>
        columns.Zip(cells).Aggregate(
            CsvColumns.Blank,
            (facility, pair) => pair.First.Read(facility, new Cell(pair.Second, why => faults.Add(new(at, pair.First.Name, why)))));

    private static List<ExchangeFault> HeaderFaults(IReadOnlyList<string> header)
    {
        var known = CsvColumns.All.Select(column => column.Name).ToList();
        return
        [
            .. known.Except(header).Select(name => new ExchangeFault("row 1", name, "this column is missing")),
            .. header.Except(known).Select(name => new ExchangeFault("row 1", "", $"there is no column {ExchangeFault.Quote(name)}")),
            .. header.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => new ExchangeFault("row 1", group.Key, "this column is there twice")),
        ];
    }
}
