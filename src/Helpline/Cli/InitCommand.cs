using System.CommandLine;
using Helpline.Agencies;

namespace Helpline.Cli;

/// <summary>
/// Asks six questions and makes a small true installation: a settings file and two folders for the owner's eyes only.
/// Never overwrites settings, makes no agency and no key.
/// </summary>
internal static class InitCommand
{
    internal static Command Build()
    {
        var file = new Option<FileInfo>("--settings")
        {
            Description = "Where the settings are written.",
            DefaultValueFactory = _ => new FileInfo("appsettings.json"),
        };
        var command = new Command("init", "Make a small true installation by six questions.") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!));
        return command;
    }

    private static int Run(FileInfo file)
    {
        if (file.Exists)
        {
            Screen.Fault($"{file.Name} is there already and is not overwritten.");
            return ExitCode.InputFault;
        }

        var answers = Ask();
        var faults = answers.Faults().ToList();
        if (faults.Count > 0)
        {
            Screen.List("Nothing was made:", faults);
            return ExitCode.InputFault;
        }

        answers.Make(file);
        Screen.Say($"Made {file.Name}. Next:");
        Screen.Say("  agencies keygen   on the agency's own machine, then agencies import here");
        Screen.Say("  serve             works at once: until an agency has a key, people are told whom to call");
        return ExitCode.Done;
    }

    private static InitAnswers Ask()
    {
        Screen.Say("Six questions. Enter takes what stands in brackets.");
        var country = Screen.Ask("1. Country, KZ or KG; both: leave empty", "");
        var operatedBy = Screen.Ask("2. Who runs this server, as people are told", "");
        var body = Screen.Ask($"3. Which body that is ({string.Join(", ", Bodies.All)}); none: leave empty", "");
        var data = Screen.Ask("4. Folder of the databases", "data");
        var secrets = Screen.Ask("5. Folder of the lasting secrets", Path.Combine(data, "secrets"));
        var address = Screen.Ask("6. Address to listen on", "http://127.0.0.1:5080");
        return new InitAnswers(country.ToUpperInvariant(), operatedBy, body, data, secrets, address);
    }
}
