using Helpline.Facilities.Exchange.Csv;
using Helpline.Facilities.Exchange.Hsds;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange;

/// <summary>The register's two forms behind one door. What is written here reads back the same, and is then written the same.</summary>
internal static class FacilityFile
{
    /// <summary>Null: the name says neither.</summary>
    public static ExchangeFormat? FormatOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => ExchangeFormat.Csv,
        ".JSON" => ExchangeFormat.Hsds,
        _ => null,
    };

    /// <param name="language">Of the texts that HSDS has one of only.</param>
    public static byte[] Write(IEnumerable<Facility> facilities, ExchangeFormat format, string language) => format == ExchangeFormat.Csv
        ? CsvFile.Write(facilities)
        : HsdsFile.Write(facilities, HsdsView.Full(language));

    /// <summary>With every fault: of the form, of each row, and of ids that are there twice.</summary>
    public static FacilitySheet Read(byte[] bytes, ExchangeFormat format, FacilitySettings settings, TimeProvider time)
    {
        if (bytes.Length > ExchangeLimits.Bytes)
        {
            return FacilitySheet.Unreadable($"The file has more than {ExchangeLimits.Bytes / 1024 / 1024} MiB.");
        }

        var sheet = format == ExchangeFormat.Csv ? CsvFile.Read(bytes) : HsdsReading.Read(bytes);
        var unread = sheet.Faults.Select(fault => (fault.At, fault.Field)).ToHashSet();
        var faults = sheet.Faults
            .Concat(sheet.Rows.SelectMany(row => Of(row, format, settings, time)).Where(fault => !unread.Contains((fault.At, fault.Field))))
            .Concat(Doubles(sheet.Rows));
        return sheet with { Faults = [.. faults] };
    }

    private static IEnumerable<ExchangeFault> Of(FacilityRow row, ExchangeFormat format, FacilitySettings settings, TimeProvider time) =>
        FacilityFaults.Of(row.Facility, CountryTime.Today(row.Facility.Country, time), settings)
            .Select(fault => format == ExchangeFormat.Csv
                ? new ExchangeFault(row.At, CsvColumns.ColumnOf(fault.Field), fault.Why)
                : new ExchangeFault($"{row.At}.{HsdsOrganization.OwnKey}.{fault.Field}", "", fault.Why));

    private static IEnumerable<ExchangeFault> Doubles(IReadOnlyList<FacilityRow> rows) => rows
        .Where(row => row.Facility.Id.Length > 0)
        .GroupBy(row => row.Facility.Id, StringComparer.Ordinal)
        .SelectMany(group => group.Skip(1).Select(row => new ExchangeFault(row.At, "id", $"{ExchangeFault.Quote(group.Key)} is also the id of {group.First().At}")));
}
