using System.Diagnostics;
using System.Text;

namespace Helpline.Tests.Support;

/// <summary>A Node process that stands beside a test as a peer; ends with it. Keeps what it printed.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private readonly Process process;

    private NodePeer(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Needs.Node(), arguments)
        {
            WorkingDirectory = Repository.Path("tests", "npm"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="ready">True when it is.</param>
    internal static async Task<NodePeer> StartAsync(IReadOnlyList<string> arguments, Func<NodePeer, Task<bool>> ready)
    {
        var peer = new NodePeer(arguments);
        var watch = Stopwatch.StartNew();
        while (!await ready(peer))
        {
            if (peer.process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
            {
                var said = peer.Output;
                await peer.DisposeAsync();
                throw new InvalidOperationException($"node {string.Join(' ', arguments)} did not come up:\n{said}");
            }

            await Task.Delay(50);
        }

        return peer;
    }

    internal static Func<NodePeer, Task<bool>> Says(string word) => peer => Task.FromResult(peer.Output.Contains(word, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
