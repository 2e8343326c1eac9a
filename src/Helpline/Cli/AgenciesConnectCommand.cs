using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Agencies;
using Helpline.Agencies.Systems;

namespace Helpline.Cli;

/// <summary>
/// Binds an agency's own system to its queue: draws the secret that signs what we send and the key with which the system
/// asks back. Writes both once, for the owner's eyes only; shows neither, and keeps of the key no more than a hash.
/// </summary>
internal static class AgenciesConnectCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n" };

    internal static Command Build()
    {
        var agency = new Argument<string>("agency") { Description = "Code of the agency." };
        var queue = new Argument<string>("queue") { Description = "Code of its queue, whose transport is webhook." };
        var folder = new Option<DirectoryInfo>("--to") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo(".") };
        var again = new Option<bool>("--again") { Description = "Draw new ones; those that the agency has are void at once." };
        var command = new Command("connect", "Make the secret and the key of an agency's own system.") { agency, queue, folder, again };
        command.SetAction((parsed, cancellation) =>
            RunAsync((parsed.GetValue(agency)!, parsed.GetValue(queue)!), parsed.GetValue(folder)!, parsed.GetValue(again), cancellation));
        return command;
    }

    private static async Task<int> RunAsync((string Agency, string Queue) of, DirectoryInfo folder, bool again, CancellationToken cancellation)
    {
        var (agency, queue) = of;
        await using var tools = await TipSideTools.OfInstallationAsync(cancellation);
        if (tools is null)
        {
            return ExitCode.InputFault;
        }

        var (links, path) = (tools.Get<SystemLinks>(), Path.Combine(folder.FullName, $"{agency}.{queue}.system.json"));
        var found = tools.Get<AgencyShelf>().Current.Find(agency)?.Queues.FirstOrDefault(q => q.Code == queue);
        if (FaultOf(found, links.Find(agency, queue) is not null && !again, path) is { } fault)
        {
            Screen.Fault(fault);
            return ExitCode.InputFault;
        }

        if (!Write(path, agency, queue, () => links.Make(agency, queue)))
        {
            Screen.Fault($"The file could not be written to {folder.FullName}.");
            return ExitCode.InputFault;
        }

        Screen.Say($"For the agency, by a way you trust; then delete it here: {path}");
        return ExitCode.Done;
    }

    private static string? FaultOf(AgencyQueue? queue, bool connected, string path) => queue switch
    {
        null => "There is no such queue. See your file of agencies.",
        { Url: null } => "This queue goes to the desk. Give it transport: webhook and a url, and import the file.",
        _ when connected => "This queue's system is connected already. With --again it gets a new secret and a new key.",
        _ when File.Exists(path) => $"There is a file already, and it stays: {path}",
        _ => null,
    };

    /// <summary>The file is opened first: a secret that nobody could be given must not replace one that works.</summary>
    private static bool Write(string path, string agency, string queue, Func<MadeLink> make)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(path, options);
            var made = make();
            var file = new JsonObject { ["agency"] = agency, ["queue"] = queue, ["signingSecret"] = made.SigningSecret, ["apiKey"] = made.ApiKey };
            writer.Write(file.ToJsonString(Indented) + "\n");
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
