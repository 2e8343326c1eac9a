using System.Globalization;
using System.Security.Cryptography;
using Helpline.Tests.Evidence;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>
/// The disk is seized after a hundred tips over Telegram, a third of them with photos, and in the middle of twenty talks with a photo
/// each, without the epoch directory, together with a list of four hundred chats that holds the true ones. Chats have numbers that can
/// be tried one by one: the keys alone keep them apart. The controls: with the epoch directory the thief finds every chat, though no
/// receipt in it; and <see cref="OrderAttackTests"/>.
/// </summary>
public sealed class TelegramSeizureTests
{
    private const int Filers = 100;
    private const int Talkers = 20;
    private const int Together = 25;
    private const int Candidates = 400;
    private const string Channel = "telegram";

    [Fact]
    public async Task A_seized_disk_names_no_chat_and_pairs_no_talk_with_a_tip_or_a_photo()
    {
        using var loot = ScratchFolder.InRam("loot");
        await using var fake = await FakeBotApi.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(fake.Address, webhook: false, ("Forwarding__Hold", "00:01:00"));
        var filed = await FileAsync(fake);
        var talking = await TalkAsync(fake);
        helpline.Kill();
        var disk = Loot.Copy(helpline.Folder, loot.Sub("disk"));
        var epoch = Loot.Copy(helpline.EpochFolder, loot.Sub("epoch"));
        var truth = new Truth(disk, epoch, filed, Channel);
        string[] chats = Loot.Shuffled([.. filed.Select(f => f.Address), .. talking, .. Strangers()]);

        var known = new SenderAttack([disk, epoch], chats, Channel);
        Assert.Equal(Filers + Talkers, known.Talks(truth.SessionIds).Select(talk => talk.Address).Distinct().Count());
        Assert.Empty(known.Tips(known.Talks(truth.SessionIds), truth.SealedOf, truth.Salt, truth.Pepper));

        var thief = new SenderAttack([disk], chats, Channel);
        Assert.True(thief.Tried > 100 * Candidates, $"The thief had few keys to try: {thief.Tried}");
        Assert.Empty(thief.Talks(truth.SessionIds));
        Assert.Empty(thief.Digests());
        var (tips, photos) = (new OrderAttack(truth.Pairs()), new OrderAttack(truth.PhotoPairs(talking)));
        Figures.Say($"Seizure over Telegram: {thief.Tried} keys tried on chats; tips: {tips.Tries} orders tried, best guess {tips.BestGuess.Right} of {Filers} ({tips.BestGuess.By}); photos: {photos.Tries} tried, best guess {photos.BestGuess.Right} of {Talkers} ({photos.BestGuess.By}).");
        Assert.True(tips.Tries > 80 && photos.Tries > 10, $"Few orders were tried: {tips.Tries}, {photos.Tries}");
        Assert.Empty(tips.Successes);
        Assert.Empty(photos.Successes);
    }

    /// <summary>Told together, to save time; sent one after the other, so that whatever order is kept is the true one.</summary>
    private static async Task<List<(string Address, string Receipt)>> FileAsync(FakeBotApi fake)
    {
        var filed = new List<(string, string)>();
        while (filed.Count < Filers)
        {
            var people = Enumerable.Range(filed.Count, Together).Select(number => (Number: number, Person: new TelegramPerson(fake))).ToList();
            await Task.WhenAll(people.Select(one => TellAsync(one.Person, one.Number, withPhoto: one.Number % 3 == 0)));
            foreach (var (number, person) in people)
            {
                await person.PressAsync("send");
                filed.Add((AddressOf(person), person.Receipt!));
                if (number % 2 == 0)
                {
                    await person.PressAsync("kept");
                }
            }
        }

        return filed;
    }

    private static async Task<List<string>> TalkAsync(FakeBotApi fake)
    {
        var people = Enumerable.Range(0, Talkers).Select(_ => new TelegramPerson(fake)).ToList();
        await Task.WhenAll(people.Select((person, number) => TellAsync(person, number, withPhoto: false)));
        foreach (var person in people)
        {
            await ShowAsync(person);
        }

        return [.. people.Select(AddressOf)];
    }

    private static async Task TellAsync(TelegramPerson person, int number, bool withPhoto)
    {
        await new Story(DialogWords.Languages[number % 4]) { What = [string.Concat(Enumerable.Repeat("слово ", 1 + number * 5))] }.TellAsync(person);
        if (withPhoto)
        {
            await ShowAsync(person);
        }
    }

    /// <summary>From the preview over a photo back to it.</summary>
    private static async Task ShowAsync(TelegramPerson person)
    {
        await person.PressAsync("change");
        await person.PressAsync("what");
        await person.PressAsync("more");
        await person.SendPhotoAsync(new JpegMaker().Make());
        await person.PressAsync("done");
    }

    private static string AddressOf(TelegramPerson person) => person.Marks.UserId.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Strangers() => Enumerable.Range(0, Candidates - Filers - Talkers)
        .Select(_ => (5_000_000_000 + RandomNumberGenerator.GetInt32(int.MaxValue)).ToString(CultureInfo.InvariantCulture));
}
