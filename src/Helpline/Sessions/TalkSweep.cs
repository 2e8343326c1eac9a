using Helpline.Storage.Talks;
using Quartz;

namespace Helpline.Sessions;

/// <summary>Every hour, on the hour: turns the keys at midnight, drops the talks they opened, and gives freed pages back. Looks at no single talk.</summary>
[DisallowConcurrentExecution]
internal sealed class TalkSweep(EpochKeys keys, TalkSide talks, ILogger<TalkSweep> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync();
        }
        catch (Exception failure)
        {
            Log.SweepFailed(logger, failure.GetType().Name);
        }
    }

    public Task SweepAsync() => talks.SweepAsync(EpochKeys.NumberOf(keys.Now().Today.Day.AddDays(-1)));
}
