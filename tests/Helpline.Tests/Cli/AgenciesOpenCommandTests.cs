using System.Text.Json.Nodes;
using Helpline.Cli;
using Helpline.Sealing;
using Helpline.Tests.Sealing;

namespace Helpline.Tests.Cli;

/// <summary>Opening a carried tip says plainly what is wrong, and no tip plays with the reader's terminal.</summary>
public sealed class AgenciesOpenCommandTests
{
    private static readonly string Wrapped = Vectors.Committed!["wrapped"]!["encryption"]!.ToJsonString();

    [Fact]
    public async Task A_hostile_tip_is_shown_as_text()
    {
        using var tip = new CarriedTip();
        tip.Seal(TestKeys.AgencyKey, new KeyValuePair<string, string>("what", "a\u001B[2Jb\u009Bc\u202Ed\u200B\nwhere: forged\r\n<script>"));
        var run = await CommandRun.OfAsync(Vectors.Passphrase, "agencies", "open", tip.TipFile, "--key", tip.Write("key", Wrapped));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("what: a\u241B[2Jb<U+009B>c<U+202E>d<U+200B>\n    where: forged\n    <script>", run.Output);
        Assert.DoesNotContain(run.Output, character => character is '\u001B' or '\u009B' or '\u202E');
    }

    [Fact]
    public void A_stranger_s_control_characters_are_named() => Assert.Equal("<U+001B>[0m<U+0007> 🆘 ү", HarmlessText.Of("\u001B[0m\a 🆘 ү"));

    [Fact]
    public async Task Each_fault_ends_with_one_and_a_sentence()
    {
        using var tip = new CarriedTip();
        tip.Seal(TestKeys.AgencyKey, new KeyValuePair<string, string>("what", "words"));
        var key = tip.Write("key", Wrapped);
        var changed = JsonNode.Parse(await File.ReadAllTextAsync(tip.TipFile, TestContext.Current.CancellationToken))!;
        changed["tag"] = "AAAAAAAAAAAAAAAAAAAAAA";

        await RefusedAsync("no such file", "", Path.Combine(tip.Folder, "none.json"), key);
        await RefusedAsync("too large", "", tip.Write("huge", new string(' ', 300_000)), key);
        await RefusedAsync("no tip", "", tip.Write("text", "{}"), key);
        await RefusedAsync("holds no private key", "", tip.TipFile, tip.Write("other", Vectors.Committed!["wrapped"]!["answers"]!.ToJsonString()));
        await RefusedAsync("holds no private key", "", tip.TipFile, tip.Write("nothing", "nothing"));
        await RefusedAsync("passphrase does not open", "1234", tip.TipFile, key);
        await RefusedAsync("passphrase does not open", "", tip.TipFile, key);
        await RefusedAsync("changed on its way", Vectors.Passphrase, tip.Write("changed", changed.ToJsonString()), key);
    }

    [Fact]
    public async Task A_key_that_only_signs_opens_nothing()
    {
        using var tip = new CarriedTip();
        tip.Seal(TestKeys.AgencyKey, new KeyValuePair<string, string>("what", "words"));
        var asked = JsonNode.Parse(await File.ReadAllTextAsync(tip.TipFile, TestContext.Current.CancellationToken))!;
        asked["header"]!["kid"] = TestKeys.AnswersStatement.Kid;
        var answers = tip.Write("answers", Vectors.Committed!["wrapped"]!["answers"]!.ToJsonString());

        await RefusedAsync("not for tips", Vectors.Passphrase, tip.Write("asked", asked.ToJsonString()), answers);
    }

    private static async Task RefusedAsync(string words, string typed, string tip, string key)
    {
        var run = await CommandRun.OfAsync(typed, "agencies", "open", tip, "--key", key);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Faults);
    }
}
