using Helpline.Cli;
using Helpline.Tests.Support;

namespace Helpline.Tests.Cli;

public sealed class DialogsCommandTests
{
    private static readonly string Faulty = Repository.Path("tests", "Helpline.Tests", "Dialogs", "Faulty");

    [Fact]
    public async Task Check_lists_all_faults_at_once_with_file_and_line_and_ends_with_1()
    {
        var run = await CommandRun.OfAsync("", "dialogs", "check", Faulty);

        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        var rules = run.Faults.Split('\n').Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[4]).Distinct();
        Assert.True(rules.Count() >= 20);
        Assert.Contains("loops/dialog.yaml:4 loop-never-waits:", run.Faults);
    }

    [Fact]
    public async Task Check_finds_the_dialogs_of_this_project_free_of_faults() =>
        Assert.Equal(ExitCode.Done, (await CommandRun.OfAsync("", "dialogs", "check", Repository.Path("dialogs"))).ExitCode);

    [Fact]
    public async Task Graph_draws_one_dialog_and_refuses_one_that_is_not_there()
    {
        var drawn = await CommandRun.OfAsync("", "dialogs", "graph", Repository.Path("dialogs"), "--dialog", "menu");
        Assert.Contains("stateDiagram-v2", drawn.Output);

        var refused = await CommandRun.OfAsync("", "dialogs", "graph", Repository.Path("dialogs"), "--dialog", "nowhere");
        Assert.Equal(ExitCode.InputFault, refused.ExitCode);
    }

    [Fact]
    public async Task Replay_tells_what_differs_and_update_records_it()
    {
        using var folder = ScratchFolder.OnDisk("dialogs");
        CopyDialogs(folder.Path);
        var talk = Directory.EnumerateFiles(Path.Combine(folder.Path, "menu", "transcripts")).Order().First();
        var recorded = await File.ReadAllTextAsync(talk, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(talk, recorded.Replace("!emergency", "!changed"), TestContext.Current.CancellationToken);

        var differs = await CommandRun.OfAsync("", "dialogs", "replay", folder.Path);
        var updated = await CommandRun.OfAsync("", "dialogs", "replay", folder.Path, "--update");

        Assert.Equal((ExitCode.InputFault, ExitCode.Done), (differs.ExitCode, updated.ExitCode));
        Assert.Contains("transcript-differs", differs.Faults);
        Assert.Equal(recorded, await File.ReadAllTextAsync(talk, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_fault_of_the_input() =>
        Assert.Equal(ExitCode.InputFault, (await CommandRun.OfAsync("", "dialogs", "check", "no-such-folder")).ExitCode);

    // All of the book, since talks pass through it; the talks of the menu only.
    private static void CopyDialogs(string to)
    {
        var from = Repository.Path("dialogs");
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (!relative.Contains("transcripts", StringComparison.Ordinal) || relative.StartsWith("menu", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, relative))!);
                File.Copy(file, Path.Combine(to, relative));
            }
        }
    }
}
