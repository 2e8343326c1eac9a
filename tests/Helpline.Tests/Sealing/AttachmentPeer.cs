using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sealing;

/// <summary>Asks node, whose cryptography shares no line of code with us, to do the same thing. Skips the test where it is not there.</summary>
internal static class AttachmentPeer
{
    public static async Task<JsonNode> AskAsync(string what, JsonObject request)
    {
        request["ask"] = what;
        using var node = Process.Start(new ProcessStartInfo(Needs.Node(), [Repository.Path("tests", "npm", "attachment-peer.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(request.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!;
    }
}
