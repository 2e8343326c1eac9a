using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Helpline.Tests.Support;

/// <summary>Finds two free ports in a row on the loopback: one for the chat, the next for the desk. Holds neither.</summary>
internal static class FreePorts
{
    private const int Tries = 200;

    internal static int Pair()
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // Below the range from which the kernel gives out ports for outgoing connections.
            var port = RandomNumberGenerator.GetInt32(10_000, 32_000);
            if (IsFree(port) && IsFree(port + 1))
            {
                return port;
            }
        }

        throw new InvalidOperationException("No two free ports in a row.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
