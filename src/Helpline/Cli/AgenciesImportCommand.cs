using System.CommandLine;
using Helpline.Agencies;
using Helpline.Facilities;
using Helpline.Storage.Tips;

namespace Helpline.Cli;

/// <summary>Takes a file about agencies into force: wholly, or not at all with every fault shown. Key files are public things and wrapped keys only.</summary>
internal static class AgenciesImportCommand
{
    internal static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "The agencies, their queues and what they take: YAML." };
        var keys = new Option<FileInfo[]>("--keys") { Description = "What keygen wrote for the server: <agency>.public.json. May be given several times." };
        var command = new Command("import", "Take agencies, queues and signed keys into force.") { file, keys };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(keys) ?? [], cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, IReadOnlyList<FileInfo> keyFiles, CancellationToken cancellation)
    {
        if (InputFile.Read(file) is not { } yaml || ReadKeys(keyFiles) is not { } keys)
        {
            return ExitCode.InputFault;
        }

        await using var tools = await TipSideTools.OpenAsync(cancellation);
        if (tools is null)
        {
            return ExitCode.InputFault;
        }

        await tools.Get<TipDatabase>().MigrateAsync(cancellation);
        var regions = RegionTable.Read().Regions.Select(r => new RegionCode(r.Country, r.Code)).ToList();
        var signed = keys.ToDictionary(k => k.Agency, k => k.Signed, StringComparer.Ordinal);
        var outcome = await tools.Get<AgencyImport>().RunAsync(yaml, file.Name, regions, signed.GetValueOrDefault, cancellation);
        if (outcome.Faults.Count > 0)
        {
            Screen.List("Nothing was imported:", outcome.Faults.Select(f => $"{f.File}:{f.Line}: {f.Rule}: {f.Message}"));
            return ExitCode.InputFault;
        }

        foreach (var key in keys)
        {
            await tools.Get<WrappedKeys>().KeepAsync(key, cancellation);
        }

        Show(outcome);
        return ExitCode.Done;
    }

    /// <summary>Null, after saying so, when a file is no key file or two are of one agency.</summary>
    private static List<KeyFile>? ReadKeys(IReadOnlyList<FileInfo> files)
    {
        var keys = files.Select(f => (File: f, Keys: InputFile.Read(f) is { } json ? KeyFile.Read(json) : null)).ToList();
        var bad = keys.Where(k => k.Keys is null).Select(k => $"This is no key file for the server: {k.File.Name}")
            .Concat(keys.Where(k => k.Keys is not null).GroupBy(k => k.Keys!.Agency).Where(g => g.Count() > 1).Select(g => $"Two key files for one agency: {g.Key}"))
            .ToList();
        if (bad.Count == 0)
        {
            return [.. keys.Select(k => k.Keys!)];
        }

        Screen.List("Nothing was imported:", bad);
        return null;
    }

    private static void Show(ImportOutcome outcome)
    {
        Screen.Say(outcome.Changed
            ? $"In force. Agencies: {outcome.Agencies}. Queues: {outcome.Queues}."
            : "All of this was in force already.");
        if (outcome.WithoutKey.Count > 0)
        {
            Screen.Say($"No tip is taken for these, for they have no usable key yet: {string.Join(", ", outcome.WithoutKey)}");
        }
    }
}
