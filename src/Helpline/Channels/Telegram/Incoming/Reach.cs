namespace Helpline.Channels.Telegram.Incoming;

/// <summary>Whether Telegram gives updates: says it once when it stops and once when it is back, and grows the pause between.</summary>
internal sealed class Reach(ILogger logger)
{
    private int _failures;

    internal void Good()
    {
        if (_failures > 0)
        {
            Log.Back(logger);
        }

        _failures = 0;
    }

    /// <param name="fault">A name of ours, or a status.</param>
    /// <returns>How long to wait before asking again.</returns>
    internal TimeSpan Bad(string fault)
    {
        if (_failures == 0)
        {
            Log.Lost(logger, fault);
        }

        return UpdateRuns.PauseAfter(_failures++);
    }
}
