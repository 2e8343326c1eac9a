using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Tests.Support;

/// <summary>Somebody who talks to the turn handler without any channel.</summary>
internal sealed class TestTalk(TalkStack stack, ChannelAddress address)
{
    internal TurnReply Reply { get; private set; } = stack.Turns.Greet("test");

    internal async Task ShowAsync() => Reply = await stack.Turns.HandleAsync(address, null, null, default);

    internal async Task PressAsync(string value)
    {
        var offered = Reply.Card.Buttons.Concat(Reply.Card.Fixed).Select(button => button.Value).ToList();
        Assert.True(offered.Contains(value), $"No {value} among {string.Join(", ", offered)}: {string.Join('\n', Reply.Card.Messages)}");
        Reply = await stack.Turns.HandleAsync(address, new Turn.Pressed(Reply.Card.Step, value), Reply.Card.Step, default);
    }

    internal async Task SayAsync(string text) =>
        Reply = await stack.Turns.HandleAsync(address, new Turn.Said(text), Reply.Card.Step, default);

    internal async Task<TestTalk> ToWhatAsync()
    {
        await PressAsync("ru");
        await PressAsync("report");
        await PressAsync("hour");
        await SayAsync("граффити");
        await PressAsync("KZ");
        await SayAsync("Алматы");
        await SayAsync("Абая 10");
        return this;
    }
}
