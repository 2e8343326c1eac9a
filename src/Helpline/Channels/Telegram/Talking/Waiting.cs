using Helpline.Channels.Telegram.Reading;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>An update in the lane of its chat, and who waits for it. Never printed.</summary>
internal sealed class Waiting(ReadUpdate update)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReadUpdate Update => update;

    /// <summary>True once its commits and its answer are done; false: it has to be delivered again.</summary>
    public Task<bool> Done => _done.Task;

    public void End(bool done) => _done.TrySetResult(done);

    /// <summary>A bug, for whoever counts and logs failures.</summary>
    public void Fail(Exception failure) => _done.TrySetException(failure);

    public override string ToString() => "[sealed]";
}
