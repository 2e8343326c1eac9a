using System.Security.Cryptography;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>Kills the process 0 to 300 ms after somebody sent something, or at a moment it is given, and starts it again, so many times.</summary>
/// <param name="aim">Completes when it is to be killed; null: at random.</param>
/// <param name="mostAnswersBetween">So that talks get on, and kills fall into every part of them and not only into the first moments of a start.</param>
internal sealed class Killer(RunningHelpline helpline, Crowd crowd, Func<Task>? aim = null, int mostAnswersBetween = 40)
{
    private const int LongestWait = 300;

    /// <returns>How many kills left at least one turn unanswered.</returns>
    internal async Task<int> KillAsync(int times)
    {
        var unanswered = 0;
        for (var i = 0; i < times; i++)
        {
            await crowd.AfterAnswersAsync(RandomNumberGenerator.GetInt32(mostAnswersBetween));
            await crowd.NextSendAsync();
            await (aim?.Invoke() ?? RandomWaitAsync());
            var before = crowd.Lost;
            helpline.Kill();
            await helpline.RestartAsync();
            unanswered += crowd.Lost > before ? 1 : 0;
        }

        return unanswered;
    }

    internal static Task RandomWaitAsync() => Task.Delay(RandomNumberGenerator.GetInt32(LongestWait + 1));
}
