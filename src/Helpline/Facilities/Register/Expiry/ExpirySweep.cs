using Quartz;

namespace Helpline.Facilities.Register.Expiry;

/// <summary>Every Monday morning: tells the operator in the log how many entries are to be checked anew. Which ones, the desk shows.</summary>
[DisallowConcurrentExecution]
internal sealed class ExpirySweep(ExpiringList list, ILogger<ExpirySweep> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.SweepFailed(logger, nameof(ExpirySweep), e.GetType().Name);
        }
    }

    public async Task SweepAsync(CancellationToken cancellation)
    {
        if ((await list.NowAsync(cancellation)).Count is > 0 and var count)
        {
            Log.Expiring(logger, count, ExpiringList.Ahead);
        }
    }
}
