using System.Security.Cryptography;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>Kills the process 0 to 300 ms after somebody sent something, and starts it again, so many times.</summary>
internal sealed class Killer(RunningHelpline helpline, Crowd crowd)
{
    private const int LongestWait = 300;

    /// <summary>So that talks get on, and kills fall into every part of them and not only into the first moments of a start.</summary>
    private const int MostAnswersBetween = 40;

    /// <returns>How many kills left at least one turn unanswered.</returns>
    internal async Task<int> KillAsync(int times)
    {
        var unanswered = 0;
        for (var i = 0; i < times; i++)
        {
            await crowd.AfterAnswersAsync(RandomNumberGenerator.GetInt32(MostAnswersBetween));
            await crowd.NextSendAsync();
            await Task.Delay(RandomNumberGenerator.GetInt32(LongestWait + 1));
            var before = crowd.Lost;
            helpline.Kill();
            await helpline.RestartAsync();
            unanswered += crowd.Lost > before ? 1 : 0;
        }

        return unanswered;
    }
}
