using Quartz;

namespace Helpline.Upkeep;

/// <summary>At every full hour: publishes the counts. Never between, so that no count moves when somebody writes.</summary>
[DisallowConcurrentExecution]
internal sealed class HourlyCounts(CountTaking counts, ILogger<HourlyCounts> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await counts.TakeAsync(cancellationToken);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Log.UpkeepFailed(logger, bug);
        }
    }
}
