using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>Holds a document to Open Referral's schemas with our profile, by npm's ajv. Skips the test where it is not there.</summary>
internal static class HsdsPeer
{
    /// <param name="schema">document.json for an operator's file, feed.json for the public one.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string schema, JsonNode document)
    {
        var folder = Needs.Npm("ajv");
        using var node = Process.Start(new ProcessStartInfo(Needs.Node(), Path.Combine(folder, "hsds-peer.mjs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(new JsonObject { ["schema"] = schema, ["document"] = document.DeepClone() }.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return [.. JsonNode.Parse(await output)!["faults"]!.AsArray().Select(fault => fault!.GetValue<string>())];
    }
}
