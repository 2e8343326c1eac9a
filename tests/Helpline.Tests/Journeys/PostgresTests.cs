using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>The true path and what could go wrong at it, once more with both sides in PostgreSQL.</summary>
public sealed class PostgresTests
{
    [Fact]
    public async Task The_first_tip_and_its_answer_and_a_double_press_as_in_files()
    {
        await using var house = new DemoHouse(Store.Postgres);
        await house.InitializeAsync();
        var bad = new BadInputTests(house);
        await bad.Send_pressed_many_times_at_once_files_one_tip();
        await bad.Every_form_pressed_twice_at_once_tells_the_story_once();
        var path = new FirstTipTests(house);
        await path.A_tip_goes_from_the_chat_to_the_agency_and_an_answer_comes_back("ru", "KZ", "KZ-71", "demo-kz-police");
        await path.A_tip_taken_back_before_anybody_opened_it_is_gone();

        Assert.Equal(["drafts", "sessions"], Tables(house.Helpline.Store.Talks));
        Assert.DoesNotContain(Tables(house.Helpline.Store.Tips), table => table is "sessions" or "drafts");
        Assert.False(File.Exists(Path.Combine(house.Helpline.DataFolder, "tips.db")));
        Assert.DoesNotContain("Lacking", house.Helpline.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_program_never_serves_the_same_databases()
    {
        await using var first = await RunningHelpline.StartAsync(Store.Postgres);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHelpline.StartAsync(
            ("Storage__Provider", "Postgres"), ("Storage__TipsConnection", first.Store.Tips), ("Storage__TalksConnection", first.Store.Talks)));
        Assert.Contains("another program serves these databases", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_stops_the_start_with_one_plain_sentence()
    {
        using var store = StoreHome.Of(Store.Postgres);
        const string Gone = "Host=127.0.0.1;Port=1;Database=gone;Username=somebody;Password=verySecret";
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHelpline.StartAsync(
            ("Storage__Provider", "Postgres"), ("Storage__TipsConnection", store.Tips), ("Storage__TalksConnection", Gone)));
        Assert.Contains("Storage:TalksConnection: PostgreSQL cannot be reached.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("verySecret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", failure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Tables(string connection) => PostgresCells.Column(
        connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%' ORDER BY 1");
}
