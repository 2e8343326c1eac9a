using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Helpline.Agencies;

namespace Helpline.Cli;

/// <summary>
/// Makes an agency's keys, offline, on the agency's machine. Writes them wrapped, for their owner's eyes only, never
/// over a file that is there; shows the passphrases once and keeps them nowhere.
/// </summary>
internal static partial class AgenciesKeygenCommand
{
    internal static Command Build()
    {
        var agency = new Argument<string>("agency") { Description = "Code of the agency: small letters, digits, dashes." };
        var folder = new Option<DirectoryInfo>("--to") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo(".") };
        var member = new Option<string>("--member") { Description = "Who will open tips with the first passphrase.", DefaultValueFactory = _ => "first" };
        var years = new Option<int>("--years") { Description = "How long the keys are used.", DefaultValueFactory = _ => 2 };
        agency.Validators.Add(result => Require(result, Code().IsMatch(result.GetValueOrDefault<string>() ?? ""), "The agency's code is small letters, digits and dashes."));
        member.Validators.Add(result => Require(result, Code().IsMatch(result.GetValueOrDefault<string>() ?? ""), "The member is small letters, digits and dashes."));
        years.AcceptOnlyFromAmong("1", "2", "3", "4", "5");
        var command = new Command("keygen", "Make an agency's keys, on the agency's machine.") { agency, folder, member, years };
        command.SetAction(parsed => Run(parsed.GetValue(agency)!, parsed.GetValue(member)!, parsed.GetValue(folder)!, parsed.GetValue(years)));
        return command;
    }

    private static int Run(string agency, string member, DirectoryInfo folder, int years)
    {
        var files = new KeyFolder(folder.FullName, agency);
        if (files.Taken is { Count: > 0 } taken)
        {
            taken.ToList().ForEach(file => Screen.Fault($"There is a file already, and it stays: {file}"));
            return ExitCode.InputFault;
        }

        Screen.Say("Making keys; this takes some seconds.");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var made = Keymaking.ForAgency(agency, member, today, today.AddYears(years));
        if (files.Write(made) is { } fault)
        {
            Screen.Fault(fault);
            return ExitCode.InputFault;
        }

        Show(files, made, member);
        return ExitCode.Done;
    }

    private static void Show(KeyFolder files, MadeKeys made, string member)
    {
        Screen.Say($"For the server (agencies import): {files.Public}");
        Screen.Say($"Keep offline, in two places: {files.Root}");
        Screen.Say($"                             {files.Recovery}");
        Screen.Say();
        Screen.Say("Write these down now. They are shown once and kept nowhere.");
        Screen.Say($"Passphrase of {member}: {made.Passphrase}");
        Screen.Say($"Passphrase of the offline files: {made.OfflinePassphrase}");
    }

    private static void Require(SymbolResult result, bool holds, string otherwise)
    {
        if (!holds)
        {
            result.AddError(otherwise);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$")]
    private static partial Regex Code();
}
