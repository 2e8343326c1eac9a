using System.Globalization;
using Helpline.Tests.Journeys.Marks;
using Helpline.Tests.Support;

namespace Helpline.Tests.Journeys;

/// <summary>What somebody asks who looks for care and doubts a centre: places, towns, names and numbers that stand nowhere else.</summary>
internal static class CareQuestions
{
    internal const double Latitude = 41.258731642;
    internal const double Longitude = 67.969123871;

    /// <summary>What the place came with; only some channels send places.</summary>
    internal const string PlaceName = "Птичья площадь 7733";

    private const string NoTown = "Канарейград 7733";

    /// <summary>A town of the table, without any centre in the demo's register.</summary>
    private const string Town = "Шардара";

    private static readonly string[] Asked = ["Дом «Тихая канарейка 7733»", "+7 701 773 31 07", "730733000017", "ул. Канареечная, 7733"];

    /// <summary>The town as the table has it, its id, the place as an act rounds it, the numbers as digits alone.</summary>
    private static readonly string[] Derived = ["Shardara", "gn1524889", "41.26, 67.97", "41.25873", "67.96912", "7017733107", "70177331"];

    internal static IEnumerable<Mark> Marks => Asked.Concat(Derived).Concat([PlaceName, NoTown, Town]).Select(Mark.Of)
        .Concat(new[] { Latitude, Longitude }.Select(degrees => Mark.Of(degrees.ToString(CultureInfo.InvariantCulture), BitConverter.GetBytes(degrees))));

    /// <summary>From the menu to the card that asks what is needed, over a town that nobody knows.</summary>
    internal static async Task ToNeedAsync(IPerson person, Func<Task>? share = null)
    {
        await person.PressAsync("care");
        await person.PressAsync("relative");
        await person.TypeAsync(NoTown);
        await (share?.Invoke() ?? person.TypeAsync(Town));
        Assert.True(person.Offers("detox"), person.Said);
    }

    /// <summary>From there to the cards, whatever else is asked.</summary>
    internal static async Task ToCardsAsync(IPerson person)
    {
        foreach (var answer in new[] { "detox", "here", "skip" }.Where(_ => !person.Offers("again")))
        {
            if (person.Offers(answer))
            {
                await person.PressAsync(answer);
            }
        }

        Assert.True(person.Offers("again") && person.Offers("check"), person.Said);
    }

    /// <summary>From the cards to what is wrong with the first of them.</summary>
    internal static async Task ReportWrongAsync(IPerson person)
    {
        await person.PressAsync("wrong");
        if (person.Offers("1"))
        {
            await person.PressAsync("1");
        }

        await person.PressAsync("number");
        Assert.False(person.Offers("wrong"), person.Said);
    }

    /// <summary>From the cards through questions about centres, the last of them up to where it could become a tip.</summary>
    internal static async Task AskOfCentresAsync(IPerson person, Func<Task> look)
    {
        await person.PressAsync("check");
        foreach (var asked in Asked)
        {
            await person.TypeAsync(asked);
            Assert.DoesNotContain(asked, person.Said, StringComparison.Ordinal);
            await look();
            await person.PressAsync(asked == Asked[^1] ? "report" : "again");
        }

        await person.PressAsync("leave");
        await look();
        Assert.True(person.Offers("known"), person.Said);
    }
}
