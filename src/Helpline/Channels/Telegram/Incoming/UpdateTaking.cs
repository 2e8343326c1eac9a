using System.Text.Json;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>One try to have an update done, by whichever way it came. Whatever goes wrong in it is a no, and is logged by its type alone.</summary>
/// <param name="take">True once the update's commits and its answer are done.</param>
internal sealed class UpdateTaking(
    Func<JsonElement, CancellationToken, Task<bool>> take, Failures failures, TimeProvider time, ILogger<UpdateTaking> logger)
{
    /// <summary>No turn lasts so long, even if Telegram makes it wait; what does is tried anew.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Begins at once, so that updates are begun in the order of the calls. Whoever asked may be gone: a turn that began is finished.</summary>
    /// <returns>True: Telegram may forget it, because it is done or because it is left aside.</returns>
    internal async Task<bool> TryAsync(JsonElement update, long id)
    {
        if (await TakeAsync(update))
        {
            failures.Succeeded(id);
            return true;
        }

        if (!failures.Failed(id))
        {
            return false;
        }

        Log.LeftAside(logger);
        return true;
    }

    private async Task<bool> TakeAsync(JsonElement update)
    {
        using var late = new CancellationTokenSource(Limit, time);
        try
        {
            return await take(update, late.Token);
        }
        catch (Exception failure)
        {
            Log.UpdateFailed(logger, failure.GetType().Name);
            return false;
        }
    }
}
