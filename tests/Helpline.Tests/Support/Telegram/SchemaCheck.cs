using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Holds all calls of a bot, and the updates that it was sent, against Telegram's types and limits as others published them.</summary>
internal static class SchemaCheck
{
    /// <summary>Fails with the method and the reason.</summary>
    /// <param name="updates">False where a test sends updates that are bad on purpose.</param>
    internal static async Task AssertAsync(CallBook book, bool updates = true)
    {
        var faults = await FaultsAsync(book, updates);
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
    }

    internal static async Task<IReadOnlyList<string>> FaultsAsync(CallBook book, bool updates = true)
    {
        var calls = book.Calls.Where(call => call.Method != FakeFaults.Download).ToList();
        var lines = calls.Select(call => Line(call.Method, call.Parameters)).Concat(updates ? book.Updates.Select(update => Line("Update", update)) : []).ToList();
        var said = (await AskAsync(lines)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"checked {lines.Count}", said[^1]);
        return [.. said[..^1], .. calls.SelectMany(WireLimits.Faults)];
    }

    private static string Line(string method, JsonObject value) => new JsonObject { ["method"] = method, ["value"] = value.DeepClone() }.ToJsonString();

    private static async Task<string> AskAsync(IReadOnlyList<string> lines)
    {
        foreach (var package in new[] { "ajv", "typescript", "typescript-json-schema" })
        {
            _ = Needs.Npm(package);
        }

        var script = Path.Combine(Needs.Npm("@grammyjs/types"), "telegram-schema.mjs");
        using var node = Process.Start(new ProcessStartInfo(Needs.Node(), [script, Repository.Path("artifacts", "telegram")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        foreach (var line in lines)
        {
            await node.StandardInput.WriteAsync(line + "\n");
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return await output;
    }
}
