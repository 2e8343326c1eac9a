using System.Security.Cryptography;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>
/// The disk is seized after a hundred tips and in the middle of ten talks, without the epoch directory, together with a list of a
/// thousand addresses that holds the true ones. The thief has our code. The controls: with the epoch directory he finds
/// everybody; and <see cref="OrderAttackTests"/>.
/// </summary>
public sealed class SeizureTests
{
    private const int Filers = 100;
    private const int Talkers = 10;
    private const int Candidates = 1000;

    [Fact]
    public async Task A_seized_disk_names_no_sender_and_pairs_no_talk_with_a_tip()
    {
        using var loot = ScratchFolder.InRam("loot");
        await using var helpline = await RunningHelpline.StartAsync(("Forwarding__Hold", "00:00:40"));
        var filed = await FileAsync(helpline);
        var talking = await TalkAsync(helpline);
        helpline.Kill();
        var disk = Loot.Copy(helpline.Folder, loot.Sub("disk"));
        var epoch = Loot.Copy(helpline.EpochFolder, loot.Sub("epoch"));
        var truth = new Truth(disk, epoch, filed);
        string[] addresses = Loot.Shuffled([.. filed.Select(f => f.Address), .. talking, .. Strangers()]);

        AssertControl(new SenderAttack([disk, epoch], addresses), truth, filed);

        var thief = new SenderAttack([disk], addresses);
        Assert.True(thief.Tried > 100 * Candidates, $"The thief had few keys to try: {thief.Tried}");
        Assert.Empty(thief.Talks(truth.SessionIds));
        Assert.Empty(thief.Digests());
        var pairs = truth.Pairs();
        var order = new OrderAttack(pairs);
        Figures.Say($"Seizure: {thief.Tried} keys tried on addresses, {order.Tries} orders tried, best guess {order.BestGuess.Right} of {pairs.Count} ({order.BestGuess.By}).");
        Assert.Equal(Filers, pairs.Count);
        Assert.True(order.Tries > 50, $"Few orders were tried: {order.Tries}");
        Assert.Empty(order.Successes);
    }

    private static void AssertControl(SenderAttack withKeys, Truth truth, List<(string Address, string Receipt)> filed)
    {
        var talks = withKeys.Talks(truth.SessionIds);
        var tips = withKeys.Tips(talks, truth.SealedOf, truth.Salt, truth.Pepper);
        Assert.Equal(Filers + Talkers, talks.Select(talk => talk.Address).Distinct().Count());
        Assert.True(tips.Count(tip => filed.Any(f => f.Address == tip.Address && truth.LookupOf(f.Receipt).AsSpan().SequenceEqual(tip.Lookup))) >= Filers / 3);
    }

    /// <summary>One after the other, so that whatever order is kept is the true one. Every second person keeps the receipt and ends the talk.</summary>
    private static async Task<List<(string Address, string Receipt)>> FileAsync(RunningHelpline helpline)
    {
        var filed = new List<(string, string)>();
        for (var i = 0; i < Filers; i++)
        {
            using var person = new ChatPerson(helpline.Chat);
            var story = new Story(DialogWords.Languages[i % 4]) { What = [string.Concat(Enumerable.Repeat("слово ", 1 + i * 5))] };
            var receipt = await story.FileAsync(person);
            if (i % 2 == 0)
            {
                await person.PressAsync("kept");
            }

            filed.Add((person.Wire.Cookie!, receipt));
        }

        return filed;
    }

    private static async Task<List<string>> TalkAsync(RunningHelpline helpline)
    {
        var addresses = new List<string>();
        for (var i = 0; i < Talkers; i++)
        {
            using var person = new ChatPerson(helpline.Chat);
            await new Story("ru").TellAsync(person);
            addresses.Add(person.Wire.Cookie!);
        }

        return addresses;
    }

    private static IEnumerable<string> Strangers() => Enumerable.Range(0, Candidates - Filers - Talkers)
        .Select(_ => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
}
