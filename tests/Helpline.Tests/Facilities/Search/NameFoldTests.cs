using Helpline.Facilities.Search;

namespace Helpline.Tests.Facilities.Search;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("NarkoClinic 24", "НаркоКлиник24")]
    [InlineData("Джалал-Абад", "Jalal-Abad")]
    [InlineData("Ереймен", "Yereymen")]
    [InlineData("Жаңа Өмір", "Zhana Omir")]
    [InlineData("Kайсар", "Қайсар")]
    [InlineData("Мээрим", "Мерим")]
    public void Two_spellings_of_a_name_are_one(string one, string other) =>
        Assert.Equal(NameFold.Joined(NameFold.Words(one)), NameFold.Joined(NameFold.Words(other)));

    [Fact]
    public void Letters_and_digits_are_never_one_word() => Assert.Equal(["нарко", "24", "а"], NameFold.Words("Narko24a"));
}
