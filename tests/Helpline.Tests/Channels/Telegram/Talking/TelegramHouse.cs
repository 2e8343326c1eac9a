using Helpline.Channels.Telegram;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helpline.Tests.Channels.Telegram.Talking;

/// <summary>Both sides on real files, the whole channel by long polling, and a Bot API of the tests' own over real HTTP.</summary>
internal sealed class TelegramHouse(TalkStack stack, FakeBotApi fake) : IAsyncDisposable
{
    /// <summary>The smallest JPEG that draws something: eight by eight, grey.</summary>
    internal static readonly byte[] Jpeg = Convert.FromHexString(
        "FFD8FFDB004300" + string.Concat(Enumerable.Repeat("01", 64))
        + "FFC0000B080008000801011100"
        + "FFC40014" + "00" + "01000000000000000000000000000000" + "00"
        + "FFC40014" + "10" + "01000000000000000000000000000000" + "00"
        + "FFDA0008010100003F003FFFD9");

    internal TalkStack Stack => stack;

    internal FakeBotApi Fake => fake;

    internal TelegramPerson Person { get; } = new(fake, TimeSpan.FromSeconds(40));

    internal FakeChat Chat => Person.Chat;

    /// <summary>The one card that has buttons to go on with.</summary>
    internal FakeMessage Card => Assert.Single(Chat.Ours, message => message.Buttons.Any(button => button.Press is not (null or "x")));

    /// <param name="change">What is otherwise than in the program.</param>
    internal static async Task<TelegramHouse> StartAsync(Action<IServiceCollection>? change = null)
    {
        var fake = await FakeBotApi.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = FakeBotApi.Token,
            ["Telegram:ApiBaseUrl"] = fake.Address.ToString().TrimEnd('/'),
        }).Build();
        return new TelegramHouse(await TalkStack.StartAsync(change: services =>
        {
            services.AddTelegram(configuration);
            change?.Invoke(services);
        }), fake);
    }

    /// <summary>Where a tip's story is asked for.</summary>
    internal async Task BeAskedAsync()
    {
        await Person.OpenAsync("ru-report");
        await Person.PressAsync("hour");
        await Person.ChooseAsync("street-sale");
        await Person.ChooseAsync("KZ");
        await Person.ChooseAsync("KZ-75");
        await Person.TypeAsync("Парк, третья скамейка");
    }

    internal int Calls(string method) => fake.Book.Of(method).Count();

    public async ValueTask DisposeAsync()
    {
        Person.Dispose();
        await stack.DisposeAsync();
        await fake.DisposeAsync();
    }
}
