using System.Text.RegularExpressions;
using Helpline.Agencies;
using Helpline.Sealing;

namespace Helpline.Tests.Cli;

/// <summary>An agency makes its keys and opens a tip with them, and nobody else needs to be asked.</summary>
public sealed partial class AgenciesKeygenCommandTests
{
    [Fact]
    public async Task Keys_are_made_a_tip_is_sealed_for_each_and_opened_with_its_passphrase()
    {
        using var tip = new CarriedTip();
        var made = await CommandRun.OfAsync("", "agencies", "keygen", "test-agency", "--to", tip.Folder);
        Assert.Equal((0, ""), (made.ExitCode, made.Faults));
        var passphrases = Digits().Matches(made.Output).Select(match => match.Value).ToList();
        Assert.Equal(2, passphrases.Count);
        var publicFile = Path.Combine(tip.Folder, "test-agency.public.json");
        var keys = KeyFile.Read(await File.ReadAllTextAsync(publicFile, TestContext.Current.CancellationToken))!;

        tip.Seal(Of(keys, KeyUse.Encryption), new KeyValuePair<string, string>("what", "Көшеде"));
        var opened = await CommandRun.OfAsync(passphrases[0], "agencies", "open", tip.TipFile, "--key", publicFile);
        Assert.Equal(0, opened.ExitCode);
        Assert.Contains("what: Көшеде\n", opened.Output);
        Assert.Contains("\"country\":\"KZ\"", opened.Output);
        Assert.Equal(1, (await CommandRun.OfAsync(passphrases[1], "agencies", "open", tip.TipFile, "--key", publicFile)).ExitCode);

        tip.Seal(Of(keys, KeyUse.Recovery), new KeyValuePair<string, string>("what", "Дүкөндө"));
        var recovery = Path.Combine(tip.Folder, "test-agency.recovery.private");
        Assert.Contains("what: Дүкөндө\n", (await CommandRun.OfAsync(passphrases[1], "agencies", "open", tip.TipFile, "--key", recovery)).Output);
        Assert.Equal(1, (await CommandRun.OfAsync(passphrases[0], "agencies", "open", tip.TipFile, "--key", publicFile)).ExitCode);

        AssertSafe(tip.Folder, keys, passphrases);
        await AssertNothingIsOverwrittenAsync(tip.Folder);
    }

    [Theory]
    [InlineData("agencies", "keygen")]
    [InlineData("agencies", "keygen", "KZ Police")]
    [InlineData("agencies", "keygen", "../kz")]
    [InlineData("agencies", "keygen", "kz", "--years", "0")]
    [InlineData("agencies", "keygen", "kz", "--years", "many")]
    [InlineData("agencies", "keygen", "kz", "--member", "")]
    [InlineData("agencies", "keygen", "kz", "--strange")]
    [InlineData("agencies", "open")]
    [InlineData("agencies", "open", "tip.json")]
    [InlineData("proof", "verify", "tip.json")]
    public async Task A_wrong_call_ends_with_two(params string[] args) => Assert.Equal(2, (await CommandRun.OfAsync("", args)).ExitCode);

    [Fact]
    public void One_making_serves_all_agencies_of_a_practice()
    {
        var made = Keymaking.ForAll(["one", "two"], "first", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1));

        Assert.Equal(["one", "two"], made.Files.Select(file => file.Agency));
        Assert.Equal(Of(made.Files[0], KeyUse.Encryption).Kid, Of(made.Files[1], KeyUse.Encryption).Kid);
        Assert.All(made.Files, file => Assert.Equal(3, Statements(file).Count(statement => statement.Agency == file.Agency)));
        Assert.Equal(made.Files[1].Write(), KeyFile.Read(made.Files[1].Write())!.Write());
        Assert.DoesNotContain(made.Passphrase, made.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"agency":"a","root":{},"statements":[1],"member":"m","wrapped":[]}""")]
    [InlineData("""{"agency":"a","root":{},"statements":[null],"member":"m","wrapped":[]}""")]
    [InlineData("""{"agency":1,"root":{},"statements":[],"member":"m","wrapped":[]}""")]
    [InlineData("""{"agency":"a","agency":"a","root":{},"statements":[],"member":"m","wrapped":[]}""")]
    public void What_is_no_key_file_is_not_read(string json) => Assert.Null(KeyFile.Read(json));

    private static AgencyKey Of(KeyFile file, KeyUse use)
    {
        var statement = Statements(file).Single(statement => statement.Use == use);
        return new AgencyKey(statement.Kid, statement.Jwk, statement.From, statement.To, use == KeyUse.Recovery);
    }

    private static List<KeyStatement> Statements(KeyFile file) =>
        [.. file.Signed.Statements.Select(statement => CertifiedKey.Verify(statement, file.Signed.Root).Statement!)];

    private static void AssertSafe(string folder, KeyFile keys, List<string> passphrases)
    {
        var (answers, fault) = WrappedPrivateKey.Unwrap(keys.Wrapped[1], passphrases[0]);
        Assert.Equal((SealFault.None, true), (fault, answers is not null));
        foreach (var file in Directory.EnumerateFiles(folder, "test-agency.*"))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(passphrases, passphrase => text.Contains(passphrase, StringComparison.Ordinal) || text.Contains(Passphrase.Normalize(passphrase)!, StringComparison.Ordinal));
            Assert.DoesNotContain("\"d\"", text, StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    private static async Task AssertNothingIsOverwrittenAsync(string folder)
    {
        var before = Directory.EnumerateFiles(folder).ToDictionary(file => file, File.ReadAllText);
        var again = await CommandRun.OfAsync("", "agencies", "keygen", "test-agency", "--to", folder);

        Assert.Equal(1, again.ExitCode);
        Assert.Equal(3, again.Faults.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllText(file.Key)));
    }

    [GeneratedRegex("([0-9]{4} ){5}[0-9]{4}")]
    private static partial Regex Digits();
}
