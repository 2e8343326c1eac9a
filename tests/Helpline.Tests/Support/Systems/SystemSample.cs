using System.Diagnostics;
using System.Text;

namespace Helpline.Tests.Support.Systems;

/// <summary>A sample of the documentation as a running program; ends with the test.</summary>
internal sealed class SystemSample : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private readonly Process process;

    private SystemSample(ProcessStartInfo info)
    {
        process = Process.Start(info)!;
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

    internal static SystemSample Start(string program, IReadOnlyList<string> arguments, string folder, IEnumerable<(string Name, string Value)> settings)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            info.Environment[name] = value;
        }

        return new(info);
    }

    /// <summary>Until it has printed all of these.</summary>
    internal async Task AwaitAsync(params string[] words)
    {
        var watch = Stopwatch.StartNew();
        while (!words.All(word => Output.Contains(word, StringComparison.Ordinal)))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), $"Not said: {string.Join(", ", words)}\n{Output}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

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
