using Quartz;

namespace Helpline.Forwarding;

/// <summary>Sweeps the holding table, then the deliveries. A sweep, never a job for one tip: a job's time would tell the tip's.</summary>
[DisallowConcurrentExecution]
internal sealed class ReleaseJob(HeldRelease release, Forwarder forwarder, ILogger<ReleaseJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await release.SweepAsync(cancellationToken);
            await forwarder.BeginAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.SweepFailed(logger, nameof(ReleaseJob), e.GetType().Name);
        }
    }
}
