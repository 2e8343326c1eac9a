using Helpline.Storage.Tips;
using Quartz;

namespace Helpline.Forwarding;

/// <summary>Hourly: empties the write-ahead logs and clears rows whose shred key is gone.</summary>
[DisallowConcurrentExecution]
internal sealed class CheckpointJob(TipCommit commit, ErasedTips erased, ILogger<CheckpointJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await erased.SweepAsync(cancellationToken);
            await commit.CheckpointAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.SweepFailed(logger, nameof(CheckpointJob), e.GetType().Name);
        }
    }
}
