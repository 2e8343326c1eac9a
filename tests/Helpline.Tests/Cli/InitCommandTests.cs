using Helpline.Cli;
using Helpline.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.Cli;

public sealed class InitCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.OnDisk("init");

    private string SettingsPath => Path.Combine(_folder.Path, "appsettings.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Six_answers_make_a_small_true_installation()
    {
        var data = Path.Combine(_folder.Path, "data");
        var (code, _) = await InitAsync("kz", "Фонд «Жизнь»", "police", data, "", "http://127.0.0.1:5999");
        Assert.Equal(ExitCode.Done, code);
        var made = new ConfigurationBuilder().AddJsonFile(SettingsPath).Build();
        Assert.Equal("KZ", made["Helpline:Country"]);
        Assert.Equal("Фонд «Жизнь»", made["Helpline:Operator"]);
        Assert.Equal("police", made["Helpline:OperatingBody"]);
        Assert.Equal("False", made["Helpline:Demo"]);
        Assert.Equal("http://127.0.0.1:5999", made["Urls"]);
        Assert.True(Directory.Exists(Path.Combine(data, "secrets")));
    }

    [Fact]
    public async Task All_wrong_answers_are_told_at_once_and_nothing_is_made()
    {
        var (code, said) = await InitAsync("QQ", "", "wizards", Path.Combine(_folder.Path, "data"), "", "somewhere");
        Assert.Equal(ExitCode.InputFault, code);
        Assert.All(["- 1.", "- 2.", "- 3.", "- 6."], fault => Assert.Contains(fault, said, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Settings_that_are_there_are_not_overwritten()
    {
        File.WriteAllText(SettingsPath, "mine");
        var (code, _) = await InitAsync("KZ", "x", "", "", "", "");
        Assert.Equal(ExitCode.InputFault, code);
        Assert.Equal("mine", File.ReadAllText(SettingsPath));
    }

    [Fact]
    public async Task The_end_of_input_is_a_fault_and_no_endless_question()
    {
        var (code, _) = await InitAsync();
        Assert.Equal(ExitCode.InputFault, code);
    }

    private async Task<(int? Code, string Said)> InitAsync(params string[] answers)
    {
        using var output = new StringWriter();
        using var input = new StringReader(string.Join('\n', answers));
        using var lent = Screen.Lend(output, output, input);
        return (await CommandLine.RunAsync(["init", "--settings", SettingsPath]), output.ToString());
    }
}
