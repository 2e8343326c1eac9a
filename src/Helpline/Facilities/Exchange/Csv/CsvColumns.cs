using System.Globalization;
using System.Text.Json;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>The columns of the full form, in their order: every property of a facility has its place here, and a test holds it.</summary>
internal static class CsvColumns
{
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        new("id", "3 to 64 lower-case letters, digits, hyphens; never given to another facility", f => CellText.Whole(f.Id), (f, c) => f with { Id = c.Needed() }),
        new("country", "KZ or KG", f => CellText.Whole(f.Country), (f, c) => f with { Country = c.Needed() }),
        new("region", "ISO 3166-2", f => CellText.Whole(f.Region), (f, c) => f with { Region = c.Text() }),
        new("settlement", "id in the table of settlements", f => CellText.Whole(f.Settlement), (f, c) => f with { Settlement = c.Text() }),
        new("city", "the town as its source writes it", f => CellText.Whole(f.City), (f, c) => f with { City = c.Text() }),
        .. LocalTextColumns.Of("name", "the full name; at least one", f => f.Name, (f, text) => f with { Name = text }),
        new("also_named", "other names, parted by bars", f => Listed(f.AlsoNamed), (f, c) => f with { AlsoNamed = c.List() }),
        new("tax_number", "BIN, 12 digits, or INN, 14", f => CellText.Whole(f.TaxNumber), (f, c) => f with { TaxNumber = c.Text() }),
        new("ownership", EnumWord.All<Ownership>(), f => EnumWord.Of(f.Ownership), (f, c) => f with { Ownership = c.Word<Ownership>() }),
        new("specialities", $"{EnumWord.All<Speciality>()}, parted by bars", f => Words(f.Specialities), (f, c) => f with { Specialities = c.Words<Speciality>() }),
        new("care", $"{EnumWord.All<CareKind>()}, parted by bars", f => Words(f.Care), (f, c) => f with { Care = c.Words<CareKind>() }),
        EntryColumns.Phones,
        EntryColumns.Hours,
        .. LocalTextColumns.Of("address", "the address as its source writes it", f => f.Address, (f, text) => f with { Address = text }),
        new("website", "with http:// or https://", f => CellText.Whole(f.Website), (f, c) => f with { Website = c.Text() }),
        EntryColumns.Point,
        .. LocalTextColumns.Of("free_care", "who is served free", f => f.FreeCare, (f, text) => f with { FreeCare = text }),
        new("free_for", "regions or the country whose people are served free, parted by bars", f => Listed(f.FreeFor), (f, c) => f with { FreeFor = c.List() }),
        .. LocalTextColumns.Of("cost", "what it costs", f => f.Cost, (f, text) => f with { Cost = text }),
        new("anonymous", EnumWord.All<Known>(), f => EnumWord.Of(f.Anonymous), (f, c) => f with { Anonymous = c.Word<Known>() }),
        .. LocalTextColumns.Of("registration", "what is told of the register of patients", f => f.Registration, (f, text) => f with { Registration = text }),
        .. LocalTextColumns.Of("admission", "who may come and how", f => f.Admission, (f, text) => f with { Admission = text }),
        new("languages", "languages spoken there (BCP 47), parted by bars", f => Listed(f.Languages), (f, c) => f with { Languages = c.List() }),
        new("capacity", "beds", f => Number(f.Capacity), (f, c) => f with { Capacity = c.Number() }),
        new("minimum_age", "whole years", f => Number(f.MinimumAge), (f, c) => f with { MinimumAge = c.Number() }),
        new("maximum_age", "whole years", f => Number(f.MaximumAge), (f, c) => f with { MaximumAge = c.Number() }),
        new("status", EnumWord.All<FacilityStatus>(), f => EnumWord.Of(f.Status), (f, c) => f with { Status = c.Word<FacilityStatus>() }),
        new("publishable", EnumWord.All<Publishable>(), f => EnumWord.Of(f.Publishable), (f, c) => f with { Publishable = c.Word<Publishable>() }),
        new("published", "yes or no; an import follows it only with --keep-published", f => EntryColumns.YesNo(f.Published), (f, c) => f with { Published = c.YesNo() }),
        new("source", "where the facts come from", f => CellText.Whole(f.Origin.Source), (f, c) => f with { Origin = f.Origin with { Source = c.Needed() } }),
        new("source_date", "when it said so", f => CellText.Whole(f.Origin.Date), (f, c) => f with { Origin = f.Origin with { Date = c.Needed() } }),
        EntryColumns.Origins,
        RecordColumns.Licences,
        RecordColumns.Checks,
        new("note", "for operators only", f => CellText.Whole(f.Note), (f, c) => f with { Note = c.Text() }),
    ];

    /// <summary>What the columns fill; nothing of it stays when all are read.</summary>
    public static Facility Blank { get; } = new() { Id = "", Country = "", Name = LocalText.None, Origin = new("", "") };

    /// <summary>The row as it stands in an export; equal facilities have equal rows.</summary>
    public static string[] RowOf(Facility facility) => [.. All.Select(column => column.Write(facility))];

    /// <summary>The place in a row of what a fault calls by the property's name: name.ru or phones[2].</summary>
    public static string ColumnOf(string property)
    {
        var snake = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Split('[', '.')[0]);
        var rest = property[property.Split('[', '.')[0].Length..];
        var whole = snake + rest.Replace('.', '_');
        return snake == "origin" ? whole.Replace("origin_source", "source", StringComparison.Ordinal).Replace("origin_date", "source_date", StringComparison.Ordinal)
            : All.Any(column => column.Name == whole) ? whole
            : snake + rest;
    }

    private static string Listed(IEnumerable<string> values) => CellText.List(values.Select(CellText.Part));

    private static string Words<T>(IEnumerable<T> values)
        where T : struct, Enum => CellText.List(values.Select(EnumWord.Of));

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
