using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Tests.Support;

/// <summary>Somebody on a channel that numbers its updates, with no such channel.</summary>
internal sealed class TestScreen(TalkStack stack, ChannelAddress address)
{
    internal const int Hour = 495_000;

    private long _number = 1000;

    internal TurnReply Reply { get; private set; } = stack.Get<ScreenTurns>().PresentAsync(address, default).GetAwaiter().GetResult();

    /// <summary>The update taken last, to be sent again.</summary>
    internal Incoming Last { get; private set; } = new([], 0, null, Hour, null);

    internal async Task TakeAsync(Incoming incoming)
    {
        Last = incoming;
        Reply = await stack.Get<ScreenTurns>().TakeAsync(address, incoming, default);
    }

    internal Task PressAsync(string value)
    {
        var offered = Reply.Card.Buttons.Concat(Reply.Card.Fixed).Select(button => button.Value).ToList();
        Assert.True(offered.Contains(value), $"No {value} among {string.Join(", ", offered)}: {string.Join('\n', Reply.Card.Messages)}");
        return TakeAsync(new Incoming([new Turn.Pressed(Reply.Card.Step, value)], ++_number, null, Hour, null));
    }

    internal Task SayAsync(string text) => TakeAsync(new Incoming([new Turn.Said(text)], ++_number, _number * 2, Hour, null));

    internal Task PictureAsync(byte[] photo) => TakeAsync(new Incoming([new Turn.Pictured()], ++_number, _number * 2, Hour, photo));

    internal Task AgainAsync() => TakeAsync(Last);

    internal async Task NoteAsync(Screen screen) => Reply = await stack.Get<ScreenTurns>().NoteAsync(address, screen, default);

    internal async Task ConfirmAsync(Screen screen) => Reply = await stack.Get<ScreenTurns>().ConfirmReceiptAsync(address, screen, default);

    internal async Task<TestScreen> ToWhatAsync()
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

    internal async Task<TestScreen> ToPreviewAsync(params byte[][] photos)
    {
        await ToWhatAsync();
        await SayAsync("what I saw");
        foreach (var photo in photos)
        {
            await PictureAsync(photo);
        }

        await PressAsync("done");
        Assert.Equal(CardKind.Preview, Reply.Card.Kind);
        return this;
    }
}
