using System.CommandLine;
using System.Text;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Exchange.Hsds;
using Helpline.Facilities.Register;

namespace Helpline.Cli;

/// <summary>
/// Writes the whole register, with notes and the names of who checked: a file for operators, from which the register can be
/// filled again. What the public may have is <c>/facilities.json</c>.
/// </summary>
internal static class FacilitiesExportCommand
{
    internal static Command Build()
    {
        var format = FacilitySheetFile.Format();
        var target = new Option<FileInfo>("--out") { Description = "The file to write; without it the screen." };
        var language = new Option<string>("--lang") { Description = "The language of the HSDS texts: kk, ru, ky or en.", DefaultValueFactory = _ => "ru" };
        language.AcceptOnlyFromAmong([.. HsdsView.Languages]);
        var command = new Command("export", "Write the whole register, for operators only: it holds notes and names.") { format, target, language };
        command.SetAction((parsed, cancellation) =>
            RunAsync(FacilitySheetFile.FormatOf(parsed.GetValue(format), parsed.GetValue(target)?.Name), parsed.GetValue(target), parsed.GetValue(language)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ExchangeFormat? format, FileInfo? target, string language, CancellationToken cancellation)
    {
        await using var tools = await TipSideTools.OfInstallationAsync(cancellation);
        if (tools is null)
        {
            return ExitCode.InputFault;
        }

        var facilities = await tools.Get<FacilityRegister>().AllAsync(cancellation);
        var bytes = FacilityFile.Write(facilities, format ?? ExchangeFormat.Csv, language);
        if (target is null)
        {
            Screen.Write(Encoding.UTF8.GetString(bytes));
            return ExitCode.Done;
        }

        try
        {
            await File.WriteAllBytesAsync(target.FullName, bytes, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Screen.Fault($"The file can't be written: {target.FullName}");
            return ExitCode.InputFault;
        }

        Screen.Say($"Institutions: {facilities.Count}. File: {target.FullName}");
        return ExitCode.Done;
    }
}
