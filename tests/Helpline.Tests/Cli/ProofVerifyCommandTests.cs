using System.Security.Cryptography;
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

        tip.Write("tip.proof", FilingProof.Sign(TestKeys.Root, Vectors.TipId, SHA256.HashData([]), Vectors.Day));
        Assert.Contains("does not hold", (await VerifyAsync(tip)).Faults);
        tip.Write("tip.proof", "");
        Assert.Equal(1, (await VerifyAsync(tip)).ExitCode);
        tip.Write("server.jwk", "{}");
        Assert.Equal(1, (await VerifyAsync(tip)).ExitCode);
    }

    private static Task<CommandRun> VerifyAsync(CarriedTip tip) =>
        CommandRun.OfAsync("", "proof", "verify", tip.TipFile, "--proof", tip.ProofFile, "--server", tip.ServerFile);
}
