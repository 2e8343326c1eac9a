using Helpline.Channels.WebChat;
using Helpline.Sessions;
using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.WebChat;

/// <summary>Words of danger are answered whatever the page was, and no button takes the answer away before it is seen.</summary>
public sealed class DangerTests
{
    private const string Cookie = "kanareika";
    private const string Danger = "он не дышит что делать";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_danger_from_an_older_page_are_answered_at_once()
    {
        await using var stack = await TalkStack.StartAsync();
        var talk = await new TestTalk(stack, new ChannelAddress("web", Cookie)).ToWhatAsync();

        var late = await stack.Turns.HandleAsync(new ChannelAddress("web", Cookie), new Helpline.Dialogs.Running.Turn.Said(Danger), talk.Reply.Card.Step - 1, Stop);

        Assert.False(late.Taken);
        Assert.Contains("103", late.Card.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_beside_words_of_danger_waits()
    {
        await using var stack = await TalkStack.StartAsync();
        var turns = new ChatTurns(stack.Turns);
        var talk = await new TestTalk(stack, new ChannelAddress("web", Cookie)).ToWhatAsync();

        var calm = await turns.TakeAsync(Cookie, new ChatForm(talk.Reply.Card.Step, "", "done", Danger, "ru"), Stop);

        Assert.Contains("103", calm.Card.Messages[0], StringComparison.Ordinal);
        Assert.Contains(calm.Card.Buttons, button => button.Value == "done");
    }
}
