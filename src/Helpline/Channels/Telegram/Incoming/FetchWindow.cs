namespace Helpline.Channels.Telegram.Incoming;

/// <summary>
/// Which updates were fetched and which of them are done. Telegram forgets all below the offset, so the offset stops at the lowest that is
/// not done; those done above it are remembered and skipped when they come again.
/// </summary>
internal sealed class FetchWindow
{
    private readonly SortedSet<long> _open = [];
    private readonly HashSet<long> _done = [];
    private long? _next;

    /// <summary>From where to fetch. Null: from the first that Telegram still has.</summary>
    internal long? Offset => _open.Count > 0 ? _open.Min : _next;

    internal int Open => _open.Count;

    /// <returns>False: it is being done or is done already.</returns>
    internal bool Begin(long id)
    {
        if (_done.Contains(id) || !_open.Add(id))
        {
            return false;
        }

        _next = Math.Max(_next ?? 0, id + 1);
        return true;
    }

    internal void Finish(long id)
    {
        _open.Remove(id);
        _done.Add(id);
        _done.RemoveWhere(done => done < Offset);
    }

    /// <summary>After a quiet week Telegram begins its numbers anew, perhaps lower.</summary>
    internal void BeginAnew()
    {
        if (_open.Count == 0)
        {
            _next = null;
            _done.Clear();
        }
    }
}
