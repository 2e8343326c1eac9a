using System.Globalization;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>The columns of what operators recorded. A licence without the day, the person and the evidence of its check is refused.</summary>
internal static class RecordColumns
{
    private static readonly string[] LicenceKeys =
        ["result", "number", "annex", "address", "issuer", "from", "until", "checked-on", "checked-by", "evidence", "outdated"];

    public static CsvColumn Licences { get; } = new(
        "licences",
        $"entries of result ({EnumWord.All<LicenceResult>()}), number, annex, address, issuer, from, until, checked-on, checked-by, evidence, outdated (yes); oldest first",
        f => CellText.List(f.Licences.Select(Write)),
        (f, c) => f with { Licences = [.. c.Entries(LicenceKeys).Select(ReadLicence)] });

    public static CsvColumn Checks { get; } = new(
        "checks",
        $"entries of on, by, how ({EnumWord.All<CheckWay>()}), confirmed (yes, no), note, outdated (yes); oldest first",
        f => CellText.List(f.Checks.Select(Write)),
        (f, c) => f with { Checks = [.. c.Entries("on", "by", "how", "confirmed", "note", "outdated").Select(ReadCheck)] });

    private static string Write(Licence licence) => Entry.Write(
        ("result", EnumWord.Of(licence.Result)),
        ("number", licence.Number),
        ("annex", licence.Annex),
        ("address", licence.Address),
        ("issuer", licence.Issuer),
        ("from", Day(licence.ValidFrom)),
        ("until", Day(licence.ValidUntil)),
        ("checked-on", Day(licence.CheckedOn)),
        ("checked-by", licence.CheckedBy),
        ("evidence", licence.Evidence),
        ("outdated", licence.Outdated ? "yes" : null));

    private static Licence ReadLicence(Entry entry) => new()
    {
        Result = entry.Word<LicenceResult>("result"),
        Number = entry.Find("number"),
        Annex = entry.Find("annex"),
        Address = entry.Find("address"),
        Issuer = entry.Find("issuer"),
        ValidFrom = entry.Day("from"),
        ValidUntil = entry.Day("until"),
        CheckedOn = entry.NeededDay("checked-on"),
        CheckedBy = entry.Need("checked-by"),
        Evidence = entry.Need("evidence"),
        Outdated = entry.YesNo("outdated", otherwise: false),
    };

    private static string Write(FacilityCheck check) => Entry.Write(
        ("on", Day(check.On)),
        ("by", check.By),
        ("how", EnumWord.Of(check.How)),
        ("confirmed", EntryColumns.YesNo(check.Confirmed)),
        ("note", check.Note),
        ("outdated", check.Outdated ? "yes" : null));

    private static FacilityCheck ReadCheck(Entry entry)
    {
        _ = entry.Need("confirmed");
        return new(
            entry.NeededDay("on"),
            entry.Need("by"),
            entry.Word<CheckWay>("how"),
            entry.YesNo("confirmed", otherwise: false),
            entry.Find("note"),
            entry.YesNo("outdated", otherwise: false));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
