using Helpline.Channels.Telegram.Reading;
using Helpline.Channels.Telegram.Talking;

namespace Helpline.Tests.Channels.Telegram.Talking;

/// <summary>A lane lives exactly as long as something is in it, whatever happens there.</summary>
public sealed class ChatLanesTests
{
    [Fact]
    public async Task A_visit_that_fails_is_told_and_the_chat_is_answered_again_and_then_nothing_of_it_is_kept()
    {
        var visits = 0;
        var lanes = new ChatLanes(
            (_, together) =>
            {
                if (++visits == 1)
                {
                    throw new InvalidOperationException();
                }

                together.ToList().ForEach(waiting => waiting.End(done: true));
                return Task.CompletedTask;
            },
            TimeProvider.System);
        await Assert.ThrowsAsync<InvalidOperationException>(() => lanes.Put(7, new ReadUpdate.Blocked(7)));
        Assert.True(await lanes.Put(7, new ReadUpdate.Blocked(7)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.True(SpinWait.SpinUntil(() => lanes.Count == 0, TimeSpan.FromSeconds(10)));
    }
}
