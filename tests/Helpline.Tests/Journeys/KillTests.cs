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
        var tips = await AllAsync(officer, crowd.Filed.Count);
        AssertEachOnce(crowd, tips);
        await AssertReceiptsOpenAsync(helpline, crowd);
        AssertNoneWithoutOwner(helpline, crowd);
    }

    /// <summary>One delivery a tip, under its own id; each message told once, twice at worst.</summary>
    private static void AssertEachOnce(Crowd crowd, IReadOnlyList<OpenedTip> tips)
    {
        Assert.Equal(tips.Count, tips.Select(tip => tip.Delivery).Distinct().Count());
        foreach (var told in crowd.Filed)
        {
            var tip = Assert.Single(tips, tip => tip.Parts[0]["what"].Contains(told.Words, StringComparison.Ordinal));
            Assert.Equal(told.Words, tip.Parts[0]["where"]);
            Assert.Equal(2, tip.Parts[0]["what"].Split(told.Words).Length - 1);
            Assert.Single(tip.Parts);
        }

        Assert.Equal(crowd.Filed.Count, tips.Count);
    }

    private static async Task AssertReceiptsOpenAsync(RunningHelpline helpline, Crowd crowd)
    {
        Assert.Equal(crowd.Filed.Count, crowd.Filed.Select(told => told.Receipt).Distinct().Count());
        var missing = DialogWords.Of("receipt", "missing", "ru").Split('\n')[0];
        foreach (var told in crowd.Filed)
        {
            using var person = new ChatPerson(helpline.Chat);
            await new Story("ru").GreetAsync(person);
            await Story.LookAsync(person, told.Receipt);
            Assert.DoesNotContain(missing, person.Said, StringComparison.Ordinal);
            Assert.True(person.Offers("add"), person.Said);
        }
    }

    private static void AssertNoneWithoutOwner(RunningHelpline helpline, Crowd crowd)
    {
        Assert.Equal(crowd.Filed.Count, helpline.TipRows("tips").Count + helpline.TipRows("held").Count);
    }

    private static async Task<IReadOnlyList<OpenedTip>> AllAsync(DeskOfficer officer, int expected)
    {
        IReadOnlyList<string> deliveries = [];
        for (var attempt = 0; attempt < 60 && deliveries.Count < expected; attempt++)
        {
            await Task.Delay(500);
            deliveries = await officer.ListAsync();
        }

        // Whatever came twice would come by now.
        await Task.Delay(2500);
        var tips = new List<OpenedTip>();
        foreach (var delivery in await officer.ListAsync())
        {
            tips.Add(await officer.ReadAsync(delivery));
        }

        return tips;
    }
}
