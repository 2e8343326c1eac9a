using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>
/// Five people talk at once while the real process is killed (SIGKILL) at a random moment after a send and started again.
/// Short in the suite; the hundred kills of the long form: <c>HELPLINE_LONG=1 dotnet test tests/Helpline.Tests --filter KillTests</c>.
/// </summary>
public sealed class KillTests
{
    private const int Talks = 5;
    private static readonly bool Long = Environment.GetEnvironmentVariable("HELPLINE_LONG") == "1";

    [Theory]
    [InlineData(Store.Sqlite, 12)]
    [InlineData(Store.Postgres, 5)]
    public async Task Whenever_it_is_killed_every_turn_is_answered_and_every_tip_arrives_once(Store store, int kills)
    {
        kills = Long ? 100 : kills;
        await using var helpline = await RunningHelpline.StartAsync(store, ("Forwarding__Hold", "00:00:03"));
        using var officer = await DeskOfficer.SignInAsync(helpline, "demo-kz-police");
        var crowd = new Crowd(helpline.Chat, Talks);

        var unanswered = await new Killer(helpline, crowd).KillAsync(kills);
        await crowd.FinishAsync();

        Figures.Say(
            $"{store}: {kills} kills, {unanswered} of them left a turn unanswered, {crowd.Lost} requests lost, {crowd.Filed.Count} tips filed.");
        Assert.True(unanswered >= (Long ? 15 : 1), $"Only {unanswered} of {kills} kills left a turn unanswered.");
        await new FiledTips(helpline, officer, crowd.Filed).AssertAsync();
    }
}
