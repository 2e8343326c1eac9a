using System.CommandLine;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;

namespace Helpline.Cli;

/// <summary>A file of institutions that a command was given: its form, its bytes and all its faults, told on the screen.</summary>
internal static class FacilitySheetFile
{
    internal static Argument<FileInfo> Argument() => new("file") { Description = "A table (.csv) or an HSDS file (.json)." };

    internal static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "csv or hsds, when the file's name does not say it." };
        format.AcceptOnlyFromAmong("csv", "hsds");
        return format;
    }

    /// <summary>Null: neither the option nor the name says it.</summary>
    internal static ExchangeFormat? FormatOf(string? said, string? name) =>
        said is not null ? EnumWord.Find<ExchangeFormat>(said) : name is null ? null : FacilityFile.FormatOf(name);

    /// <returns>Null after the faults were shown; else a sheet without any.</returns>
    internal static FacilitySheet? Read(FileInfo file, string? format, FacilitySettings settings, string heading)
    {
        if (FormatOf(format, file.Name) is not { } form)
        {
            Screen.Fault($"Say --format csv or --format hsds: the name does not tell it: {file.Name}");
            return null;
        }

        if (Bytes(file) is not { } bytes)
        {
            return null;
        }

        var sheet = FacilityFile.Read(bytes, form, settings, TimeProvider.System);
        foreach (var remark in sheet.Remarks)
        {
            Screen.Fault(remark);
        }

        if (sheet.Faults.Count == 0)
        {
            return sheet;
        }

        var more = sheet.Faults.Count - ExchangeLimits.Faults;
        Screen.List(heading, sheet.Faults.Take(ExchangeLimits.Faults).Select(fault => HarmlessText.Of(fault.ToString())));
        Screen.Fault(more > 0 ? $"Faults: {sheet.Faults.Count}. The last {more} are not shown." : $"Faults: {sheet.Faults.Count}.");
        return null;
    }

    private static byte[]? Bytes(FileInfo file)
    {
        try
        {
            if (file.Exists && file.Length <= ExchangeLimits.Bytes)
            {
                return File.ReadAllBytes(file.FullName);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Screen.Fault($"The file can't be read: {file.FullName}");
            return null;
        }

        Screen.Fault(file.Exists ? $"The file is too large: {file.FullName}" : $"There is no such file: {file.FullName}");
        return null;
    }
}
