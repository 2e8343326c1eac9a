using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>A camera's whole roll at once.</summary>
public sealed class ManyPhotosTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    [Fact]
    public async Task Of_two_hundred_photos_ten_are_fetched_and_kept_and_the_others_are_refused_in_a_few_updates_of_the_card()
    {
        const int Albums = 20;
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        var album = Enumerable.Repeat(SamplePhoto.Make("x"), 10).ToList();
        await Task.WhenAll(Enumerable.Range(0, Albums).Select(_ => citizen.Person.SendAlbumAsync(album)));

        Assert.Equal(10, citizen.Session.Photos.Count);
        Assert.Equal(10, citizen.Session.Files.Count);
        Assert.Equal(10, shared.Fake.Book.Of("getFile").Count());
        Assert.Equal(10, shared.Fake.Book.Of(FakeFaults.Download).Count());
        citizen.AssertTold("no-media-photos-full");
        Assert.InRange(citizen.Calls("sendMessage") + citizen.Calls("editMessageText"), 1, 8);
        Assert.Single(citizen.Chat.Living);
        Assert.Equal(0, citizen.Session.Screen.TooOld);
    }
}
