using Helpline.Tests.Support.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>A photo that Telegram begins to give and never does.</summary>
public sealed class StallingPhotoTests
{
    [Fact]
    public async Task A_download_that_stalls_is_tried_again_and_then_said()
    {
        var clock = new HurriedClock(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(2));
        await using var house = await Talking.TelegramHouse.StartAsync(services => services.AddSingleton<TimeProvider>(clock));
        var citizen = new Citizen(house);
        await citizen.AskedWhatAsync();
        house.Fake.Faults.Add(FakeFaults.Download, new FakeFault(FaultKind.Stall));
        await citizen.Person.SendPhotoAsync(Talking.TelegramHouse.Jpeg);
        Assert.Single(citizen.Session.Photos);

        house.Fake.Faults.Add(FakeFaults.Download, new FakeFault(FaultKind.Stall), 3);
        await citizen.Person.SendPhotoAsync(Talking.TelegramHouse.Jpeg);
        citizen.AssertTold("no-media-photo-lost");
        Assert.Single(citizen.Session.Photos);
    }
}
