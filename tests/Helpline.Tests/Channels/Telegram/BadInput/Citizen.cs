using System.Globalization;
using System.Text.Json.Nodes;
using Helpline.Sessions;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>One citizen of a shared house: how far the talk has come, what the session holds and what stands in the chat.</summary>
internal sealed class Citizen(Talking.TelegramHouse house)
{
    internal TelegramPerson Person { get; } = new(house.Fake, TimeSpan.FromSeconds(90));

    internal FakeChat Chat => Person.Chat;

    internal long Id => Person.Marks.UserId;

    internal Session Session => house.Stack.Opened(Address);

    internal bool HasTalk => house.Stack.Get<SessionShelf>().Open(Address).Session is not null;

    /// <summary>The one card that has buttons to go on with.</summary>
    internal FakeMessage Card => Assert.Single(Chat.Ours, message => message.Buttons.Any(button => button.Press is not (null or "x")));

    private ChannelAddress Address => new("telegram", Id.ToString(CultureInfo.InvariantCulture));

    internal string? Answer(string name) => Session.Talk.Answers.GetValueOrDefault(name);

    internal int Calls(string method) => house.Fake.Book.Of(method).Count(call => call.Chat == Id);

    /// <summary>At the menu, without a card in the chat yet; the way there needs no Telegram.</summary>
    internal async Task<TestTalk> AtMenuAsync()
    {
        var talk = new TestTalk(house.Stack, Address);
        await talk.PressAsync("ru");
        return talk;
    }

    /// <summary>Where the place is asked for.</summary>
    internal async Task<TestTalk> AskedWhereAsync()
    {
        var talk = await AtMenuAsync();
        await talk.PressAsync("report");
        await talk.PressAsync("hour");
        await talk.SayAsync("граффити");
        await talk.PressAsync("KZ");
        await talk.SayAsync("Алматы");
        return talk;
    }

    /// <summary>Where the story is asked for.</summary>
    internal async Task<TestTalk> AskedWhatAsync()
    {
        var talk = await AskedWhereAsync();
        await talk.SayAsync("Абая 10");
        return talk;
    }

    /// <summary>Where the tip is about to be sent; its card stands in the chat.</summary>
    internal async Task AtPreviewAsync(params string[] story)
    {
        var talk = await AskedWhatAsync();
        foreach (var words in story)
        {
            await talk.SayAsync(words);
        }

        await talk.PressAsync("done");
        await Person.TypeAsync("?");
    }

    /// <summary>Sends a message whose content is this JSON.</summary>
    internal Task SendAsync(string content) => Person.SayAsync(JsonNode.Parse(content)!.AsObject());

    /// <summary>The next calls of this method for this chat go wrong.</summary>
    internal void Fails(string method, FakeFault fault, int times = 1) => house.Fake.Faults.Add(method, fault, times, call => call.Chat == Id);

    /// <summary>The citizen was answered with this sentence, in the one card of the chat, and nothing of theirs stands there.</summary>
    internal void AssertTold(string phrase)
    {
        Assert.Contains(BadInputHouse.Phrase(phrase), Card.Text, StringComparison.Ordinal);
        Assert.Empty(Chat.Theirs);
    }
}
