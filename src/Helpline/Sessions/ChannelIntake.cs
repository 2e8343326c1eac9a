using System.Collections.Concurrent;

namespace Helpline.Sessions;

/// <summary>Which channels take no tips, because somebody else may be listening on them. Closes one channel, never the others; forgets at a restart.</summary>
internal sealed class ChannelIntake
{
    private readonly ConcurrentDictionary<string, bool> _closed = new();

    public void Close(string channel) => _closed[channel] = true;

    public bool IsOpen(string channel) => !_closed.ContainsKey(channel);
}
