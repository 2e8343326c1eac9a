using Helpline.Facilities.Places;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Search;

/// <summary>What people type of an institution. A word too many is another institution; a digit too many is another number.</summary>
public sealed class MatchTests
{
    private const string Taraz = "gn1516905";
    private const string Osh = "gn1527534";
    private static readonly SettlementTable Settlements = SettlementTable.Read();

    private static readonly FacilityIndex Index = Build(
        Named("sail", "ТОО «DEMO Клиника Парус»", Taraz) with
        {
            TaxNumber = "000161210494",
            Phones = [new("+77272000001", PhoneRole.General), new("1303", PhoneRole.Hotline)],
            Address = new(Ru: "ул. Выдуманная, 14/2"),
        },
        Named("dawn-1", "ТОО «DEMO Рассвет»", Taraz) with { Phones = [new("+77000000003", PhoneRole.General)], Address = new(Ru: "ул. Выдуманная, 3") },
        Named("dawn-2", "ОсОО «DEMO Рассвет»", Osh, "KG") with { Phones = [new("+996312000004", PhoneRole.General)] },
        Named("new-life", "ЖШС «DEMO Жаңа Өмір» оңалту орталығы", Taraz) with { Phones = [new("+77000000005", PhoneRole.General)] },
        Named("state", "КГП на ПХВ «Центр психического здоровья» г. Тараз", Taraz) with { Phones = [new("+77000000006", PhoneRole.General)] });

    [Theory]
    [InlineData("8 727 200 00 01")]
    [InlineData("+7 (727) 200-00-01")]
    [InlineData("77272000001")]
    [InlineData("7272000001")]
    [InlineData("2000001")]
    [InlineData("1303")]
    [InlineData("БИН 000161210494")]
    [InlineData("000 161 210 494")]
    [InlineData("парус")]
    [InlineData("Parus clinic")]
    [InlineData("жшс парусь")]
    [InlineData("пaрус")]
    [InlineData("порус")]
    [InlineData("это законно, центр парус?")]
    [InlineData("Выдуманная 14")]
    [InlineData("ул. Выдуманная, д. 14/2, г. Тараз")]
    public void One_is_found(string typed) => Assert.Equal("sail", Assert.IsType<MatchAnswer.One>(Index.Match(typed)).Facility.Id);

    [Theory]
    [InlineData("0312 000 004", "dawn-2")]
    [InlineData("00996312000004", "dawn-2")]
    [InlineData("рассвет ош", "dawn-2")]
    [InlineData("Рассвет в Таразе", "dawn-1")]
    [InlineData("zhana omir", "new-life")]
    [InlineData("жанаомир", "new-life")]
    [InlineData("центр психического здоровья тараз", "state")]
    public void The_town_and_the_other_alphabets_decide(string typed, string id) =>
        Assert.Equal(id, Assert.IsType<MatchAnswer.One>(Index.Match(typed)).Facility.Id);

    [Theory]
    [InlineData("Парус +7 701 999 88 77")]
    [InlineData("ТОО Парус БИН 999999999999")]
    [InlineData("Парус, тел. 200-00-02")]
    [InlineData("Парус 8 727 200 00 01, БИН 999999999999")]
    [InlineData("«Парус» 8 727 200 00 01, 8 700 000 00 03")]
    [InlineData("Выдуманная 14, тел 87019998877")]
    public void A_full_number_that_is_not_its_own_makes_it_another_place(string typed) => Assert.IsType<MatchAnswer.None>(Index.Match(typed));

    [Theory]
    [InlineData("Парус 8 727 200 00 01, БИН 000161210494")]
    [InlineData("Старое название 8 727 200 00 01")]
    [InlineData("клиника Парус 080000")]
    public void Its_own_numbers_and_a_postal_code_are_no_hindrance(string typed) =>
        Assert.Equal("sail", Assert.IsType<MatchAnswer.One>(Index.Match(typed)).Facility.Id);

    [Theory]
    [InlineData("скажите легальный ли центр парус в караганде")]
    [InlineData("брата забрали в центр парус город Караганда это законно")]
    [InlineData("скажите пожалуйста легальный ли центр рассвет в Астане")]
    [InlineData("мы слышали про жана омир в Караганде хотим туда")]
    public void One_of_that_name_in_another_town_is_another(string typed) => Assert.IsType<MatchAnswer.None>(Index.Match(typed));

    [Theory]
    [InlineData("мы слышали про жана омир в Таразе хотим туда", "new-life")]
    [InlineData("мы слышали про жана омир хотим туда", "new-life")]
    [InlineData("моего сына увезли в центр рассвет ош", "dawn-2")]
    public void A_sentence_with_its_own_town_or_none_finds_it(string typed, string id) =>
        Assert.Equal(id, Assert.IsType<MatchAnswer.One>(Index.Match(typed)).Facility.Id);

    [Fact]
    public void Two_of_a_name_are_asked_about() => Assert.Equal(
        ["dawn-1", "dawn-2"], Assert.IsType<MatchAnswer.Several>(Index.Match("Рассвет")).Facilities.Select(facility => facility.Id).Order());

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("центр")]
    [InlineData("реабилитационный центр Тараз")]
    [InlineData("ТОО")]
    [InlineData("Тараз")]
    [InlineData("Старый рассвет")]
    [InlineData("рассвет бишкек")]
    [InlineData("8 727 200 00 02")]
    [InlineData("8 727 200 00 0")]
    [InlineData("000161210495")]
    [InlineData("Выдуманная 15")]
    [InlineData("клиника Штурвал")]
    public void What_is_not_in_the_register_is_not_found(string typed) => Assert.IsType<MatchAnswer.None>(Index.Match(typed));

    [Fact]
    public void Only_what_may_be_named_is_found_and_days_pass()
    {
        var clock = new TestClock(Examples.Noon);
        var good = Named("good", "DEMO Парус", Taraz);
        var index = FacilityIndex.Build(
            [
                good,
                good with { Id = "hidden", Published = false },
                good with { Id = "never", Publishable = Publishable.No },
                good with { Id = "planned", Status = FacilityStatus.Planned },
                good with { Id = "unchecked", Checks = [] },
            ],
            Settlements,
            Examples.ShownBy(clock));
        Assert.Equal(1, index.Count);
        Assert.Equal("good", Assert.IsType<MatchAnswer.One>(index.Match("парус")).Facility.Id);
        clock.Move(TimeSpan.FromDays(200));
        Assert.IsType<MatchAnswer.None>(index.Match("парус"));
        Assert.Empty(index.Nearest(42.9, 71.4, new Wanted()));
        Assert.Empty(index.Offerable(new Wanted()));
    }

    [Fact]
    public void Anything_at_all_is_answered()
    {
        var random = new Random(11);
        for (var turn = 0; turn < 500; turn++)
        {
            Index.Match(new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(1, 0x2000))]));
        }

        Assert.IsType<MatchAnswer.None>(Build().Match("парус"));
    }

    private static FacilityIndex Build(params IReadOnlyList<Facility> facilities) => FacilityIndex.Build(facilities, Settlements, Examples.Shown);

    private static Facility Named(string id, string name, string settlement, string country = "KZ") =>
        Examples.Facility(id, country) with { Name = new(Ru: name), Settlement = settlement };
}
