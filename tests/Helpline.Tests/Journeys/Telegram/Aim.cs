using System.Collections.Concurrent;
using System.Security.Cryptography;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// Chooses moments to kill: two of three when Telegram has carried out a call and the program will never hear so, the others at random.
/// </summary>
internal sealed class Aim(FakeBotApi fake)
{
    /// <summary>Sends are the worst: what was sent and not noted stands in a chat and nobody knows its number.</summary>
    private static readonly string[] Targets = ["sendMessage", "sendMessage", "editMessageText", "deleteMessages", "answerCallbackQuery", "getFile"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal ConcurrentDictionary<string, int> Hits { get; } = new();

    internal async Task TakeAsync()
    {
        var target = RandomNumberGenerator.GetInt32(3) == 0 ? null : Targets[RandomNumberGenerator.GetInt32(Targets.Length)];
        if (target is null || !await WaitAsync(target))
        {
            await Killer.RandomWaitAsync();
        }
    }

    private async Task<bool> WaitAsync(string target)
    {
        using var over = new CancellationTokenSource(Patience);
        var fault = new FakeFault(FaultKind.Stall, AfterDoing: true);
        fake.Faults.Add(target, fault);
        while (fake.Faults.IsOrdered(fault) && !over.IsCancellationRequested)
        {
            await Task.Delay(5);
        }

        var hit = !fake.Faults.IsOrdered(fault);
        fake.Faults.Clear();
        if (hit)
        {
            // It was taken up before the call was carried out.
            await Task.Delay(10 + RandomNumberGenerator.GetInt32(40));
            Hits.AddOrUpdate(target, 1, (_, times) => times + 1);
        }

        return hit;
    }
}
