using Helpline.Tests.Evidence;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>Ten people send a photo of nearly a megabyte at once, and Telegram gives them out slowly: a small machine must bear it.</summary>
public sealed class PhotosInFlightTests
{
    private const int People = 10;
    private const int Side = 4608;
    private const long Most = 64 * 1024 * 1024;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Ten_photos_at_once_need_little_memory()
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(fake.Address, webhook: true);
        var people = Enumerable.Range(0, People).Select(_ => new TelegramPerson(fake, TimeSpan.FromMinutes(3))).ToList();
        await Task.WhenAll(people.Select(ReachPhotosAsync));
        var jpeg = new JpegMaker { Width = Side, Height = Side }.Make();
        Assert.InRange(jpeg.Length, 900_000, Helpline.Evidence.PhotoLimits.LargestBytes);
        fake.FileTakes = TimeSpan.FromSeconds(2);
        await Task.Delay(Rest, TestContext.Current.CancellationToken);
        var idle = ResidentMemory.Now(helpline.ProcessId);
        ResidentMemory.ForgetPeak(helpline.ProcessId);

        await Task.WhenAll(people.Select(person => person.SendPhotoAsync(jpeg)));

        var above = ResidentMemory.Peak(helpline.ProcessId) - idle;
        Figures.Say($"{People} photos of {jpeg.Length:N0} bytes at once: {ResidentMemory.Words(above)} above the idle {ResidentMemory.Words(idle)} at the most.");
        Assert.All(people, person => Assert.Contains("Фото: 1", person.Said, StringComparison.Ordinal));
        Assert.InRange(above, long.MinValue, Most);
    }

    private static async Task ReachPhotosAsync(TelegramPerson person)
    {
        var story = new Story("ru");
        await story.GreetAsync(person);
        await person.PressAsync("report");
        await person.PressAsync(story.Urgency);
        await person.ChooseAsync(story.Kind);
        await person.ChooseAsync(story.Country);
        await person.ChooseAsync(story.Region);
        await person.TypeAsync(story.Where);
        await person.TypeAsync(story.What[0]);
    }
}
