using Helpline.Channels.Telegram.Setup;
using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.Telegram.Setup;

/// <summary>What the bot starts by itself keeps thirty a second overall and one a second in a chat.</summary>
public sealed class PaceTests
{
    private readonly TestClock _clock = new();
    private readonly Pace _pace;

    public PaceTests() => _pace = new Pace(new TelegramSettings(), _clock);

    [Fact]
    public void One_chat_waits_a_second_and_another_a_thirtieth()
    {
        Assert.Equal(TimeSpan.Zero, _pace.Take(1));
        Assert.Equal(TimeSpan.FromSeconds(1), _pace.Take(1));
        Assert.InRange(_pace.Take(2), TimeSpan.FromMilliseconds(33), TimeSpan.FromMilliseconds(34));
        _clock.Move(TimeSpan.FromMilliseconds(34));
        Assert.Equal(TimeSpan.Zero, _pace.Take(2));
        Assert.InRange(_pace.Take(1), TimeSpan.FromMilliseconds(960), TimeSpan.FromMilliseconds(967));
    }

    [Fact]
    public void In_any_second_there_are_thirty_at_most()
    {
        var taken = 0;
        for (var step = 0; step < 1000; step++)
        {
            taken += _pace.Take(step) == TimeSpan.Zero ? 1 : 0;
            _clock.Move(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(taken, 28, 31);
    }

    [Fact]
    public async Task Waiting_ends()
    {
        var pace = new Pace(new TelegramSettings { PerSecond = 50, PerChatPerSecond = 20 }, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => pace.WaitAsync(i % 2, TestContext.Current.CancellationToken)))
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
