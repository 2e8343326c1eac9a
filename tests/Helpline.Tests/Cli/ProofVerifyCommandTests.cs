using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Sealing;
using Helpline.Tests.Sealing;

namespace Helpline.Tests.Cli;

/// <summary>A proof is checked without any key that opens anything.</summary>
public sealed class ProofVerifyCommandTests
{
    [Fact]
    public async Task A_true_proof_holds_and_a_false_one_does_not()
    {
        using var tip = new CarriedTip();
        tip.Seal(TestKeys.AgencyKey, new KeyValuePair<string, string>("what", "words"));
        var run = await VerifyAsync(tip);
        Assert.Equal((0, ""), (run.ExitCode, run.Faults));
        Assert.Contains("AAECAwQFBgcICQoLDA0ODw was filed on 2026-01-15", run.Output);

        var proof = await File.ReadAllTextAsync(tip.ProofFile, TestContext.Current.CancellationToken);
        tip.Seal(TestKeys.AgencyKey, new KeyValuePair<string, string>("what", "other words"));
        tip.Write("tip.proof", proof);
        Assert.Contains("of another tip", (await VerifyAsync(tip)).Faults);

        tip.Write("tip.proof", FilingProof.Sign(TestKeys.Root, new(Vectors.TipId, SHA256.HashData([]), SHA256.HashData([]), Vectors.Day)));
        Assert.Contains("does not hold", (await VerifyAsync(tip)).Faults);
        tip.Write("tip.proof", "");
        Assert.Equal(1, (await VerifyAsync(tip)).ExitCode);
        tip.Write("server.jwk", "{}");
        Assert.Equal(1, (await VerifyAsync(tip)).ExitCode);
    }

    [Fact]
    public async Task A_proof_does_not_hold_for_another_label_of_the_same_tip()
    {
        using var tip = new CarriedTip();
        tip.Seal(TestKeys.AgencyKey, new KeyValuePair<string, string>("what", "words"));
        var jwe = JsonNode.Parse(await File.ReadAllTextAsync(tip.TipFile, TestContext.Current.CancellationToken))!;
        var aad = Encoding.UTF8.GetString(Vectors.Bytes(jwe["aad"])).Replace("\"hour\"", "\"danger\"", StringComparison.Ordinal);
        Assert.Contains("danger", aad);
        jwe["aad"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(aad));
        tip.Write("tip.json", jwe.ToJsonString());

        var run = await VerifyAsync(tip);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("label", run.Faults);
    }

    private static Task<CommandRun> VerifyAsync(CarriedTip tip) =>
        CommandRun.OfAsync("", "proof", "verify", tip.TipFile, "--proof", tip.ProofFile, "--server", tip.ServerFile);
}
