using Helpline.Cli;

namespace Helpline.Tests.Cli;

public sealed class TipCommandsTests
{
    [Fact]
    public async Task The_schema_lists_every_column_with_its_reason()
    {
        var (code, output, _) = await RunAsync("disclose", "schema");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("tips: held.release_at (INTEGER): random moment of release", output, StringComparison.Ordinal);
        Assert.Contains("talks: sessions.sealed (BLOB): ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("): \n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disclose", "not-an-id")]
    [InlineData("disclose")]
    [InlineData("deliveries", "list", "--state", "lost")]
    [InlineData("agencies", "import")]
    public async Task A_wrong_call_ends_with_two(params string[] args) => Assert.Equal(ExitCode.WrongUsage, (await RunAsync(args)).Code);

    [Fact]
    public async Task A_file_that_is_not_there_is_a_fault_of_the_input()
    {
        var (code, _, faults) = await RunAsync("agencies", "import", "nowhere.yaml");
        Assert.Equal(ExitCode.InputFault, code);
        Assert.Contains("nowhere.yaml", faults, StringComparison.Ordinal);
    }

    private static async Task<(int? Code, string Output, string Faults)> RunAsync(params string[] args)
    {
        var (output, faults) = (new StringWriter(), new StringWriter());
        using (Screen.Lend(output, faults, TextReader.Null))
        {
            return (await CommandLine.RunAsync(args), output.ToString().ReplaceLineEndings("\n"), faults.ToString());
        }
    }
}
