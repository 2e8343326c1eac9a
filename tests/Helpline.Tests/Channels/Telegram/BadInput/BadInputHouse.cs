using Helpline.Tests.Channels.Telegram.Screens;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>One house that the tests of a class share. Each test is another citizen; a fault that is ordered is ordered for one chat.</summary>
public sealed class BadInputHouse : IAsyncLifetime
{
    private Talking.TelegramHouse? _house;

    internal Talking.TelegramHouse House => _house ?? throw new InvalidOperationException("Not started.");

    internal FakeBotApi Fake => House.Fake;

    internal TalkStack Stack => House.Stack;

    public async ValueTask InitializeAsync() => _house = await Talking.TelegramHouse.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_house is not null)
        {
            await _house.DisposeAsync();
        }
    }

    internal static string Phrase(string key) => Drawn.Book.Phrase("ru", key);

    /// <summary>A button of the dialog in which a tip is told.</summary>
    internal static string Label(string key) => Drawn.Book.Text("report-tip", "ru", key);

    internal Citizen NewCitizen() => new(House);
}
