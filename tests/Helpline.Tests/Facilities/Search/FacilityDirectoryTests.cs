using Helpline.Facilities.Search;
using Helpline.Tests.Facilities.Register;
using Microsoft.Extensions.Hosting;
using static Helpline.Tests.Facilities.Register.RegisterHouse;

namespace Helpline.Tests.Facilities.Search;

/// <summary>The index follows the register, whoever changes it, and whoever searches goes on meanwhile.</summary>
public sealed class FacilityDirectoryTests
{
    [Fact]
    public async Task An_empty_register_is_searched_and_found_empty()
    {
        await using var house = await OpenAsync();
        var directory = house.Get<FacilityDirectory>();
        Assert.IsType<MatchAnswer.None>(directory.Current.Match("парус"));
        await directory.RefreshAsync(Soon);
        Assert.IsType<MatchAnswer.None>(directory.Current.Match("парус"));
        Assert.Empty(directory.Current.Nearest(43, 77, new Wanted()));
    }

    [Fact]
    public async Task What_another_program_saved_is_found_after_a_refresh_and_the_old_index_stays_whole()
    {
        await using var house = await OpenAsync();
        await using var beside = house.Beside();
        var directory = house.Get<FacilityDirectory>();
        await directory.RefreshAsync(Soon);
        var old = directory.Current;
        await beside.SaveAsync(Shown("sail", "Парус"));
        await directory.RefreshAsync(Soon);
        Assert.IsType<MatchAnswer.One>(directory.Current.Match("парус"));
        Assert.IsType<MatchAnswer.None>(old.Match("парус"));

        var current = directory.Current;
        await directory.RefreshAsync(Soon);
        Assert.Same(current, directory.Current);
        house.Clock.Move(TimeSpan.FromDays(1));
        await directory.RefreshAsync(Soon);
        Assert.NotSame(current, directory.Current);
    }

    [Fact]
    public async Task What_is_saved_here_is_found_at_once_by_all_who_search_meanwhile()
    {
        await using var house = await OpenAsync();
        var directory = house.Get<FacilityDirectory>();
        var keeping = house.Get<IEnumerable<IHostedService>>().OfType<DirectoryKeeping>().Single();
        await keeping.StartAsync(Soon);
        await house.SaveAsync(Shown("sail", "Парус"));
        while (directory.Current.Match("парус") is not MatchAnswer.One)
        {
            await Task.Delay(10, Soon);
        }

        await keeping.StopAsync(Soon);
    }

    private static Helpline.Facilities.Register.Facility Shown(string id, string name) => Examples.Facility(id) with
    {
        Name = new(Ru: name),
        Settlement = "gn1516905",
        Checks = [new(new(2026, 11, 20), "operator", Helpline.Facilities.Register.CheckWay.Call, true, null)],
        Phones = [new("+77262000001", Helpline.Facilities.Register.PhoneRole.General)],
    };
}
