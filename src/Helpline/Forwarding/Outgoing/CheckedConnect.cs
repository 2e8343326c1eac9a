using System.Net;
using System.Net.Sockets;

namespace Helpline.Forwarding.Outgoing;

/// <summary>
/// Looks a name up once, and connects to one of the very addresses that were checked: a name that answers otherwise when
/// asked again gains nothing.
/// </summary>
/// <param name="look">Looks a name up: the system's resolver, or a test's.</param>
internal sealed class CheckedConnect(AddressRules rules, Func<string, CancellationToken, Task<IPAddress[]>> look)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await look(host, cancellation);
        var taken = found.Where(rules.Takes).ToArray();
        if (taken.Length == 0)
        {
            throw new RefusedAddressException();
        }

        for (var at = 0; ; at++)
        {
            using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            share.CancelAfter(OutgoingClient.ConnectLimit / (taken.Length + 1));
            var isLast = at == taken.Length - 1;
            try
            {
                return await ConnectAsync(new IPEndPoint(taken[at], context.DnsEndPoint.Port), isLast ? cancellation : share.Token);
            }
            catch (Exception e) when (!isLast && !cancellation.IsCancellationRequested && e is (SocketException or OperationCanceledException))
            {
                // The next of its addresses may be up: one that never answers must not use up the time of all.
            }
        }
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellation)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
