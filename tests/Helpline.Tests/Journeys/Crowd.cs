using System.Collections.Concurrent;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>
/// People who file one tip after the other at the same time and send again whatever was not answered. Each remembers the
/// receipt and words that stand in no other tip.
/// </summary>
internal sealed class Crowd
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly CancellationTokenSource enough = new();
    private readonly Task all;
    private int lost;
    private int answered;
    private TaskCompletionSource? waiting;

    internal Crowd(Uri chat, int people)
        : this(() => new ChatPerson(chat, Patience), people)
    {
    }

    /// <param name="arrive">Makes a new person, who waits <see cref="Patience"/> for an answer.</param>
    /// <param name="tell">What they tell beside the words of their own; null: what a story tells by itself.</param>
    internal Crowd(Func<IPerson> arrive, int people, Func<Story, Story>? tell = null) =>
        all = Task.WhenAll(Enumerable.Range(0, people).Select(i => Task.Run(() => TalkAsync(arrive, (tell ?? (story => story))(new Story(DialogWords.Languages[i % 4]))))));

    internal ConcurrentBag<(string Words, string Receipt)> Filed { get; } = [];

    /// <summary>Requests that had begun and got no answer.</summary>
    internal int Lost => Volatile.Read(ref lost);

    /// <summary>The next request of anybody; fails when somebody gave up.</summary>
    internal async Task NextSendAsync()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref waiting, next);
        await await Task.WhenAny(next.Task, all);
    }

    /// <summary>Waits until the crowd got so many answers more; fails when somebody gave up.</summary>
    internal async Task AfterAnswersAsync(int count)
    {
        var enoughOfThem = Volatile.Read(ref answered) + count;
        while (Volatile.Read(ref answered) < enoughOfThem && !all.IsCompleted)
        {
            await Task.Delay(10);
        }

        await (all.IsCompleted ? all : Task.CompletedTask);
    }

    /// <summary>Everybody ends the tip they are at.</summary>
    internal async Task FinishAsync()
    {
        await enough.CancelAsync();
        await all;
        enough.Dispose();
    }

    private async Task TalkAsync(Func<IPerson> arrive, Story story)
    {
        while (!enough.IsCancellationRequested)
        {
            var words = Words.Own();
            using var person = arrive();
            person.OnSend = () => Interlocked.Exchange(ref waiting, null)?.TrySetResult();
            person.OnAnswer = () => Interlocked.Increment(ref answered);
            person.OnLost = () => Interlocked.Increment(ref lost);
            var receipt = await (story with { Where = words, What = [words, "и снова " + words] }).FileAsync(person);
            Filed.Add((words, receipt));
            await person.PressAsync("kept");
        }
    }
}
