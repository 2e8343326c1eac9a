using Quartz;

namespace Helpline.Facilities.Register;

/// <summary>Every hour, on the hour: lays down what people said is wrong, for all at once.</summary>
[DisallowConcurrentExecution]
internal sealed class CorrectionsSweep(Corrections corrections, ILogger<CorrectionsSweep> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await corrections.SweepAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.SweepFailed(logger, nameof(CorrectionsSweep), e.GetType().Name);
        }
    }
}
