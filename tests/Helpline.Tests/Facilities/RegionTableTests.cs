using Helpline.Dialogs.Model;
using Helpline.Facilities;
using Helpline.Sessions;

namespace Helpline.Tests.Facilities;

/// <summary>Every region of the two countries, under names that fit on a button and can be told apart.</summary>
public sealed class RegionTableTests
{
    private static readonly RegionTable Table = RegionTable.Read();

    [Fact]
    public void All_regions_of_both_countries_and_of_no_other_are_there()
    {
        Assert.Equal(20, Table.Regions.Count(region => region.Country == "KZ"));
        Assert.Equal(9, Table.Regions.Count(region => region.Country == "KG"));
        Assert.Equal(29, Table.Regions.Count);
        Assert.All(Table.Regions, region => Assert.All(Languages.All, language => Assert.NotEmpty(region.Names[language])));
    }

    [Theory]
    [InlineData("KZ-75", "Алма-Ата")]
    [InlineData("KZ-71", "Нур-Султан")]
    [InlineData("KZ-63", "Өскемен")]
    [InlineData("KZ-27", "ЗКО")]
    [InlineData("KZ-59", "Петропавловск")]
    [InlineData("KG-J", "Жалалабат")]
    [InlineData("KG-Y", "Каракол")]
    [InlineData("KG-Y", "Иссык-Кульская область")]
    public void Old_names_short_names_and_seats_can_be_typed(string code, string typed) =>
        Assert.Contains(typed, Table.Regions.Single(region => region.Code == code).AlsoTyped);

    [Fact]
    public void A_seat_that_lies_in_another_unit_is_not_taken_for_it() =>
        Assert.DoesNotContain("Bishkek", Table.Regions.Single(region => region.Code == "KG-C").AlsoTyped);

    [Fact]
    public void Labels_fit_a_button_and_differ_within_a_country()
    {
        var options = RegionOptions.Of("regions", "country", Table, null).Options;
        foreach (var language in Languages.All)
        {
            Assert.All(options, option => Assert.InRange(option.Labels[language].Length, 1, 24));
            var labels = options.Select(option => (option.Where["country"], option.Labels[language])).ToList();
            Assert.Equal(labels.Count, labels.Distinct().Count());
        }
    }

    [Fact]
    public void A_city_and_its_namesake_region_keep_the_word_that_tells_them_apart()
    {
        var options = RegionOptions.Of("regions", "country", Table, null).Options.ToDictionary(option => option.Value);
        Assert.Equal("Алматы", options["KZ-75"].Labels["kk"]);
        Assert.Equal("Алматы облысы", options["KZ-19"].Labels["kk"]);
        Assert.Equal("Алматинская", options["KZ-19"].Labels["ru"]);
    }
}
