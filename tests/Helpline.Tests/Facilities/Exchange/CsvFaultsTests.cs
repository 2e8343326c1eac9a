using System.Text;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Exchange.Csv;
using Helpline.Facilities.Register;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>Tables as people save them, and tables that are broken: each fault is told with its row and column.</summary>
public sealed class CsvFaultsTests
{
    private static readonly Facility Plain = new()
    {
        Id = "demo-one",
        Country = "KZ",
        Name = new(Ru: "DEMO Центр"),
        Origin = new("проба", "2026"),
        Licences = [new() { Result = LicenceResult.Seen, Number = "7", Annex = "a", Address = "b", Issuer = "c", CheckedOn = AwkwardPlaces.Day, CheckedBy = "Operator", Evidence = "letter", ValidFrom = new(2024, 1, 1), ValidUntil = new(2030, 1, 1) }],
    };

    private static readonly string Text = Encoding.UTF8.GetString(CsvFile.Write([Plain]));

    [Fact]
    public void Windows_1251_is_read_and_said()
    {
        var sheet = Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text));
        Assert.Empty(sheet.Faults);
        Assert.Contains("Windows-1251", Assert.Single(sheet.Remarks), StringComparison.Ordinal);
        Assert.Equal("DEMO Центр", sheet.Rows.Single().Facility.Name.Ru);
    }

    [Fact]
    public void A_mark_at_the_start_carriage_returns_and_another_order_of_columns_are_no_faults()
    {
        Assert.Empty(Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]).Faults);
        Assert.Empty(Read(Text.ReplaceLineEndings("\r\n") + "\r\n\r\n").Faults);
        var (header, row) = (Cells(Text, 0), Cells(Text, 1));
        Assert.Empty(Read($"{string.Join(',', header.Reverse())}\n{string.Join(',', row.Reverse())}\n").Faults);
    }

    [Fact]
    public void Semicolons_between_the_cells_are_read()
    {
        var cells = Cells(Text, 1).Select(cell => cell.Contains(';', StringComparison.Ordinal) ? $"\"{cell}\"" : cell);
        var sheet = Read($"{string.Join(';', Cells(Text, 0))}\n{string.Join(';', cells)}\n");
        Assert.Empty(sheet.Faults);
        Assert.Equal(CsvColumns.RowOf(Plain), CsvColumns.RowOf(sheet.Rows.Single().Facility));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \n\n", "The file is empty.")]
    [InlineData("name,phone\nA,1\n", "row 1, id: this column is missing")]
    [InlineData("id;id;country\n", "row 1, id: this column is there twice")]
    [InlineData("id,colour\n", "row 1: there is no column \"colour\"")]
    public void A_file_of_another_kind_is_refused(string text, string fault) => Assert.Contains(fault, Faults(text));

    [Fact]
    public void A_spreadsheet_file_is_refused() =>
        Assert.Contains("no plain table", Assert.Single(Read([0x50, 0x4B, 3, 4, 0, 0]).Faults).Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("ownership", "royal", "row 2, ownership: \"royal\" is none of unknown, state, private, civil")]
    [InlineData("anonymous", "", "row 2, anonymous: is empty")]
    [InlineData("care", "detox||family", "row 2, care: has nothing between two bars")]
    [InlineData("capacity", "many", "row 2, capacity: must be a whole number")]
    [InlineData("published", "1", "row 2, published: must be yes or no")]
    [InlineData("phones", "number=+70000000001", "row 2, phones: entry 1: role is missing")]
    [InlineData("phones", "number=+70000000001;role=general;colour=red", "row 2, phones: entry 1: \"colour=red\" does not begin with one of")]
    [InlineData("hours", "days=mon,someday;opens=8", "row 2, hours: entry 1: days must be of")]
    [InlineData("hours", "days=mon;opens=8", "row 2, hours: entry 1: opens must be a time as 08:00")]
    [InlineData("point", "latitude=north;longitude=1", "row 2, point: entry 1: latitude must be degrees")]
    [InlineData("name_ru", @"DEMO \", "row 2, name_ru: ends with a backslash")]
    [InlineData("checks", "on=2026-11-01;how=call;confirmed=yes", "row 2, checks: entry 1: by is missing")]
    [InlineData("licences", "result=seen;number=7;checked-on=2026-11-01;checked-by=me", "row 2, licences: entry 1: evidence is missing")]
    [InlineData("licences", "result=seen;number=7;checked-on=2026-11-01;evidence=x", "row 2, licences: entry 1: checked-by is missing")]
    [InlineData("licences", "result=seen;number=7;checked-by=me;evidence=x", "row 2, licences: entry 1: checked-on is missing")]
    [InlineData("licences", "result=seen;number=7;number=8;checked-on=2026-11-01;checked-by=me;evidence=x", "row 2, licences: entry 1: number stands there twice")]
    public void A_bad_cell_is_told_with_its_row_and_column(string column, string cell, string fault)
    {
        var faults = Faults(With(column, cell));
        Assert.True(faults.Any(told => told.StartsWith(fault, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var bad = Cells(With("capacity", "many"), 1);
        var faults = Faults($"{string.Join(',', Cells(Text, 0))}\n{string.Join(',', bad)}\nshort,row\n{string.Join(',', bad)}\n");
        Assert.Contains("row 3: has 2 cells, and the header 59".Replace("59", $"{CsvColumns.All.Count}", StringComparison.Ordinal), faults);
        Assert.Equal(["row 2", "row 4"], faults.Where(fault => fault.Contains("capacity", StringComparison.Ordinal)).Select(fault => fault.Split(',')[0]));
    }

    [Fact]
    public void A_huge_cell_and_an_open_quotation_mark_are_refused()
    {
        Assert.Contains("row 2, note: has 16001 characters; 16000 are the most", Faults(With("note", new string('x', 16_001))));
        Assert.Contains(Faults($"{Text}\"open,{Text}"), fault => fault.Contains("quotation mark", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_rows_are_refused() => Assert.Contains(
        "there are more than 20000 rows",
        Faults(Text + string.Concat(Enumerable.Repeat(Text[(Text.IndexOf('\n', StringComparison.Ordinal) + 1)..], ExchangeLimits.Facilities))));

    [Fact]
    public void No_cell_of_an_export_can_run_as_a_formula() => Assert.DoesNotContain(
        AwkwardPlaces.Several(60).SelectMany(CsvColumns.RowOf),
        cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal));

    private static string With(string column, string cell)
    {
        var (header, row) = (Cells(Text, 0), Cells(Text, 1));
        row[Array.IndexOf(header, column)] = cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
        return $"{string.Join(',', header)}\n{string.Join(',', row)}\n";
    }

    private static string[] Cells(string text, int line) => text.Split('\n')[line].Split(',');

    private static IReadOnlyList<string> Faults(string text) => [.. Read(text).Faults.Select(fault => fault.ToString())];

    private static FacilitySheet Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static FacilitySheet Read(byte[] bytes) => FacilityFile.Read(bytes, ExchangeFormat.Csv, ExchangeHouse.Settings, new TestClock());
}
