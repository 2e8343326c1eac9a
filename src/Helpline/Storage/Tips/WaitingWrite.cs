namespace Helpline.Storage.Tips;

/// <summary>Changes that wait for the writer, and the promise to whoever waits for them.</summary>
internal sealed record WaitingWrite(IReadOnlyList<TipChange> Changes)
{
    /// <summary>Continues elsewhere, so that no waiter runs on the writer's loop.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
