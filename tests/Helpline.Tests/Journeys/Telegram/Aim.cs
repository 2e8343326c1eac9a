using System.Collections.Concurrent;
using System.Diagnostics;
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

    /// <summary>After this any other target is as good.</summary>
    private static readonly TimeSpan Choosy = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal ConcurrentDictionary<string, int> Hits { get; } = new();

    internal async Task TakeAsync()
    {
        if (RandomNumberGenerator.GetInt32(3) == 0 || await HitAsync(Targets[RandomNumberGenerator.GetInt32(Targets.Length)]) is not { } hit)
        {
            await Killer.RandomWaitAsync();
            return;
        }

        // It was taken up before the call was carried out.
        await Task.Delay(10 + RandomNumberGenerator.GetInt32(40));
        Hits.AddOrUpdate(hit, 1, (_, times) => times + 1);
    }

    private async Task<string?> HitAsync(string target)
    {
        var ordered = new Dictionary<string, FakeFault>();
        var watch = Stopwatch.StartNew();
        Order(target, ordered);
        while (Used(ordered) is null && watch.Elapsed < Patience)
        {
            await Task.Delay(5);
            if (watch.Elapsed > Choosy && ordered.Count == 1)
            {
                Array.ForEach(Targets, other => Order(other, ordered));
            }
        }

        var hit = Used(ordered);
        fake.Faults.Clear();
        return hit;
    }

    private void Order(string target, Dictionary<string, FakeFault> ordered)
    {
        if (ordered.TryAdd(target, new FakeFault(FaultKind.Stall, AfterDoing: true)))
        {
            fake.Faults.Add(target, ordered[target]);
        }
    }

    private string? Used(Dictionary<string, FakeFault> ordered) => ordered.Keys.FirstOrDefault(target => !fake.Faults.IsOrdered(ordered[target]));
}
