using Helpline.Storage.Talks;

namespace Helpline.Sessions;

/// <summary>Before the first turn: the talk side has its table, and the day has its keys or the program does not start.</summary>
internal sealed class TalkStart(TalkSide talks, EpochKeys keys) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        talks.Migrate();
        keys.Now();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
