using System.CommandLine;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;
using Helpline.Storage.Tips;

namespace Helpline.Cli;

/// <summary>Takes a file into the register: wholly, or not at all with every fault shown. Puts nothing on show by itself.</summary>
internal static class FacilitiesImportCommand
{
    internal static Command Build()
    {
        var (file, format) = (FacilitySheetFile.Argument(), FacilitySheetFile.Format());
        var keep = new Option<bool>("--keep-published") { Description = "What is on show follows the file: to restore an export. Without it new institutions are not on show." };
        var command = new Command("import", "Take a file into the register, or change nothing and list every fault.") { file, format, keep };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(format), parsed.GetValue(keep), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string? format, bool keepPublished, CancellationToken cancellation)
    {
        await using var tools = await TipSideTools.OpenAsync(cancellation);
        if (tools is null || FacilitySheetFile.Read(file, format, tools.Get<FacilitySettings>(), "Nothing was imported:") is not { } sheet)
        {
            return ExitCode.InputFault;
        }

        await tools.Get<TipDatabase>().MigrateAsync(cancellation);
        var import = tools.Get<FacilityImport>();
        var plan = await import.PlanAsync(sheet, keepPublished, cancellation);
        await import.RunAsync(plan, cancellation);
        Say(plan, keepPublished);
        return ExitCode.Done;
    }

    private static void Say(ImportPlan plan, bool keepPublished)
    {
        Screen.Say($"New: {plan.New.Count}. Changed: {plan.Changed.Count}. Unchanged: {plan.Unchanged}.");
        if (plan.IsEmpty)
        {
            Screen.Say("All of this was in the register already.");
        }
        else if (plan.New.Count > 0 && !keepPublished)
        {
            Screen.Say("What is new is not on show until somebody at the desk puts it there.");
        }
    }
}
