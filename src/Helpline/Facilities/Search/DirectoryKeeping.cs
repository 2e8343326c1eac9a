using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>
/// Keeps the directory up to date: at once when this process saved something, and every few seconds for what others saved. A register
/// that can't be read is asked again; the index in force stays.
/// </summary>
internal sealed class DirectoryKeeping(
    FacilityDirectory directory, FacilityRegister register, TimeProvider time, ILogger<DirectoryKeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _saved = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        register.Saved += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await RefreshAsync(stoppingToken);
                await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
        finally
        {
            register.Saved -= Wake;
        }
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            await directory.RefreshAsync(cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.DirectoryNotRead(logger, fault.GetType().Name);
        }
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pause = Task.Delay(Pause, time, both.Token);
        var saved = _saved.WaitAsync(both.Token);
        await Task.WhenAny(pause, saved);
        await both.CancelAsync();
        await Task.WhenAll(Quiet(pause), Quiet(saved));
        cancellation.ThrowIfCancellationRequested();
    }

    private static async Task Quiet(Task task) =>
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Wake()
    {
        try
        {
            _saved.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already, and reads the stamp after this.
        }
    }
}
