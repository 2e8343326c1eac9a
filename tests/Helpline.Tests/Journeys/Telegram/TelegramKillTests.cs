using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// Five citizens talk over Telegram while the real process is killed (SIGKILL) and started again: at random, and between a call that
/// Telegram carried out and its answer. Each tip goes to the desk and to an agency's own system. Short in the suite; the hundred kills
/// of the long form: <c>HELPLINE_LONG=1 dotnet test tests/Helpline.Tests --filter TelegramKillTests</c>.
/// </summary>
public sealed class TelegramKillTests
{
    private const int Talks = 5;
    private static readonly bool Long = Environment.GetEnvironmentVariable("HELPLINE_LONG") == "1";
    private static readonly int Kills = Long ? 100 : 6;
    private static readonly int AnswersBetween = Long ? 40 : 15;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(Long ? 10 : 2);

    [Theory]
    [InlineData(Store.Sqlite, false)]
    [InlineData(Store.Sqlite, true)]
    [InlineData(Store.Postgres, false)]
    [InlineData(Store.Postgres, true)]
    public async Task Whenever_it_is_killed_every_turn_is_answered_every_tip_arrives_once_and_no_chat_keeps_anything(Store store, bool webhook)
    {
        await using var fake = await FakeBotApi.StartAsync();
        await using var receiver = await MoodyReceiver.StartAsync();
        await using var helpline = await RunningHelpline.WithTelegramAsync(
            fake.Address, webhook, store, ("Forwarding__Hold", "00:00:03"), ("Forwarding__AllowHttp", "true"), ("Forwarding__AllowedNetworks", "127.0.0.0/8"));
        using var officer = await DeskOfficer.SignInAsync(helpline, "demo-kz-police");
        await receiver.BindAsync(helpline);
        var citizens = new ConcurrentBag<TelegramPerson>();
        var (aim, crowd) = (new Aim(fake), Gather(fake, citizens));

        // Who does nothing at the desk for half an hour is signed out, and a hundred kills take longer.
        async Task AimAsync()
        {
            await officer.GetAsync("keys");
            await aim.TakeAsync();
        }

        await new Killer(helpline, crowd, AimAsync, AnswersBetween).KillAsync(Kills);
        await crowd.FinishAsync();
        receiver.CalmDown();

        await AssertChatsAreEmptyAsync(citizens);
        var tips = await new FiledTips(helpline, officer, crowd.Filed).AssertAsync();
        Assert.All(tips, AssertOnePhoto);
        await receiver.AssertEachOnceAsync([.. tips.Select(tip => tip.Tip)], Settling);
        Figures.Say(
            $"Telegram by {(webhook ? "webhook" : "polling")} on {store}: {Kills} kills, {aim.Hits.Values.Sum()} of them right after a call was carried out "
            + $"({string.Join(", ", aim.Hits.OrderBy(hit => hit.Key).Select(hit => $"{hit.Key} {hit.Value}"))}), {crowd.Lost} updates came again, "
            + $"{crowd.Filed.Count} tips filed, {receiver.Calls} calls at the agency's own system.");
        Assert.True(crowd.Lost >= Kills / 2, $"After {Kills} kills only {crowd.Lost} updates came again.");
    }

    private static Crowd Gather(FakeBotApi fake, ConcurrentBag<TelegramPerson> citizens)
    {
        IPerson Arrive()
        {
            var person = new TelegramPerson(fake, Crowd.Patience);
            citizens.Add(person);
            return person;
        }

        return new Crowd(Arrive, Talks, story => story with
        {
            Kind = "ads-online",
            Showing = person => ShowAsync((TelegramPerson)person, fake),
        });
    }

    private static async Task ShowAsync(TelegramPerson person, FakeBotApi fake)
    {
        await person.SendPhotoAsync(SamplePhoto.Make("kanareika-camera-7731"));
        Assert.True(
            person.Said.Contains(": 1", StringComparison.Ordinal),
            $"The photo was not counted:\n{person.Chat}\n{string.Join('\n', fake.Book.Calls.TakeLast(60).Select(call => $"{call.Method} {call.Status} {call.Parameters.ToJsonString()} -> {call.Answer?.ToJsonString()}"))}");
    }

    /// <summary>A later turn shows the program which messages it had sent and never noted.</summary>
    private static async Task AssertChatsAreEmptyAsync(IReadOnlyCollection<TelegramPerson> citizens)
    {
        foreach (var some in citizens.Chunk(20))
        {
            await Task.WhenAll(some.Select(person => person.OpenAsync()));
        }

        Assert.All(citizens, person => Assert.True(
            person.Theirs == 0 && person.Chat.Ours.Count <= 1, $"{person.Theirs} of the citizen's messages and {person.Chat.Ours.Count} of ours are left in:\n{person.Chat}"));
    }

    private static void AssertOnePhoto(OpenedTip tip)
    {
        Assert.Equal("1", tip.Parts[0].GetValueOrDefault("photos"));
        Assert.Single(JsonNode.Parse(tip.Listing)!["files"]!.AsArray());
    }
}
