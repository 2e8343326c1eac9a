using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// The one true path through Telegram in four languages at once, updates fetched and brought: against our own full Bot API, and,
/// without photos, against one that others wrote. Every call is held against Telegram's types and limits.
/// </summary>
public sealed class TelegramTalkTests
{
    private const string PhotoMark = "kanareika-camera-7731";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_citizen_gets_from_start_to_forget_in_every_language(bool webhook)
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(fake.Address, webhook);
        using var officers = new Officers(helpline);

        await Task.WhenAll(DialogWords.Languages.Select(async language =>
        {
            using var person = new TelegramPerson(fake);
            await new TelegramTalk(person, await officers.OfAsync(language), language)
            {
                SendPhotos = () => person.SendAlbumAsync([SamplePhoto.Make(PhotoMark), SamplePhoto.Make(PhotoMark)]),
            }.RunAsync();
        }));

        await SchemaCheck.AssertAsync(fake.Book);
        AssertNothingWasRefused(fake.Book);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_citizen_gets_from_start_to_forget_at_a_server_that_others_wrote(bool webhook)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var proxy = await RecordingProxy.StartAsync(emulator);
        await using var helpline = await RunningHelpline.WithTelegramAsync(proxy.Address, webhook);
        using var officers = new Officers(helpline);
        await proxy.Book.AwaitAsync(webhook ? "setWebhook" : "getUpdates");

        await Task.WhenAll(DialogWords.Languages.Select(async language =>
        {
            using var person = new EmulatorPerson(emulator, proxy);
            await new TelegramTalk(person, await officers.OfAsync(language), language).RunAsync();
        }));

        // The emulator's own updates break Telegram's types: only what we say is held against them.
        await SchemaCheck.AssertAsync(proxy.Book, updates: false);
    }

    /// <summary>A journey without a stumble needs no refusal of Telegram's.</summary>
    private static void AssertNothingWasRefused(CallBook book)
    {
        var refused = book.Calls.Where(call => call.Status is not 0 and not 200).Select(call => call.ToString()).ToList();
        Assert.True(refused.Count == 0, string.Join("\n", refused));
    }
}
