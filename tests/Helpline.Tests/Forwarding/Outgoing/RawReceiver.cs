using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Helpline.Tests.Forwarding.Outgoing;

/// <summary>A receiver that says over a bare socket whatever a test wants said, well formed or not, and counts.</summary>
internal sealed class RawReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _loop;
    private int _calls;
    private long _written;

    public RawReceiver(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = Task.Run(LoopAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/in");

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>How many bytes of its body were taken from it.</summary>
    public long Written => Interlocked.Read(ref _written);

    public static RawReceiver Saying(string head) => new((stream, stop) => stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop).AsTask());

    /// <summary>Takes the call and never says a word.</summary>
    public static RawReceiver Silent() => new((_, stop) => Task.Delay(Timeout.Infinite, stop));

    /// <summary>Says yes, and then talks on for so many bytes.</summary>
    public static RawReceiver Endless(long bytes)
    {
        RawReceiver? own = null;
        return own = new(async (stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {bytes}\r\n\r\n"), stop);
            var piece = new byte[64 * 1024];
            for (long sent = 0; sent < bytes; sent += piece.Length)
            {
                await stream.WriteAsync(piece, stop);
                Interlocked.Add(ref own!._written, piece.Length);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await ReadHeadAsync(stream);
                Interlocked.Increment(ref _calls);
                await _answer(stream, _stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
            }
        }
    }

    private async Task ReadHeadAsync(NetworkStream stream)
    {
        var read = new byte[64 * 1024];
        var text = "";
        while (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(read, _stop.Token);
            text += Encoding.ASCII.GetString(read, 0, count);
            if (count == 0)
            {
                throw new IOException("gone");
            }
        }
    }
}
