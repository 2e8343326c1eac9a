using Helpline.Dialogs.Model;
using Helpline.Help;

namespace Helpline.Tests.Help;

/// <summary>Only numbers that somebody answers for are given out.</summary>
public sealed class HelpNumbersTests
{
    [Theory]
    [InlineData("KZ")]
    [InlineData("KG")]
    public void Exactly_the_four_publishable_numbers_are_given(string country)
    {
        var numbers = HelpNumbers.Read().Of(country);
        Assert.Equal(["102", "103", "112", "111"], numbers.Select(number => number.Number));
        Assert.All(numbers, number => Assert.All(Languages.All, language => Assert.NotEmpty(number.Names[language])));
    }

    [Fact]
    public void A_country_without_publishable_numbers_gets_none() => Assert.Empty(HelpNumbers.Read().Of("TJ"));
}
