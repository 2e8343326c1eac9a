using System.CommandLine;
using Helpline.Facilities;

namespace Helpline.Cli;

/// <summary>Reads a file of institutions and shows every fault at once. Changes nothing and needs no database.</summary>
internal static class FacilitiesCheckCommand
{
    internal static Command Build()
    {
        var (file, format) = (FacilitySheetFile.Argument(), FacilitySheetFile.Format());
        var command = new Command("check", "List every fault of a file, by row and column or by path. Changes nothing.") { file, format };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(format)));
        return command;
    }

    private static int Run(FileInfo file, string? format)
    {
        var builder = WebApplication.CreateBuilder();
        var settings = FacilitiesRoom.SettingsOf(builder.Configuration, builder.Environment);
        if (FacilitySheetFile.Read(file, format, settings, "The file has faults:") is not { } sheet)
        {
            return ExitCode.InputFault;
        }

        Screen.Say($"No faults. Institutions: {sheet.Rows.Count}");
        return ExitCode.Done;
    }
}
