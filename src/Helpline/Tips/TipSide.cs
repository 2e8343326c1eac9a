using Helpline.Storage.Tips;

namespace Helpline.Tips;

/// <summary>The only way by which a turn changes the tip side. Never opens anything of the talk side.</summary>
internal sealed class TipSide(TipWriter writer)
{
    /// <summary>Returns when the changes are on disk; many callers share one commit.</summary>
    public Task CommitAsync(TipChanges changes, CancellationToken cancellation) => writer.WriteAsync(changes.List, cancellation);
}
