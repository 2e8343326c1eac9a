using Helpline.Facilities.Places;
using Helpline.Facilities.Referral;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Sessions.Acts.Care;

public sealed class CareCardTests
{
    private static readonly DayOfWeek[] Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public void Name_then_badge_then_the_phones_stand_first_and_the_day_of_the_check_last()
    {
        var lines = CareWords.Lines(CareWords.Plain, "ru");

        Assert.Equal("1. DEMO центр", lines[0]);
        Assert.Equal("Государственное учреждение, лицензию мы не проверяли", lines[1]);
        Assert.Equal("☎ +7 000 000 00 01 (приёмный покой, круглосуточно)", lines[2]);
        Assert.Equal("☎ +7 000 000 00 02", lines[3]);
        Assert.Equal("Проверено 02.11.2026", lines[^1]);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public void What_is_not_known_is_said_to_be_unknown_in_every_language(string language)
    {
        var lines = CareWords.Lines(CareWords.Plain, language);

        string[] unknown = ["open-unknown", "free-unknown", "anonymous.unknown", "registration-unknown"];
        Assert.All(unknown, key => Assert.Contains(Transcripts.RealBook.Book.Phrase(language, $"care.{key}"), lines));
        Assert.DoesNotContain(lines, line => line.Contains('{', StringComparison.Ordinal) || line.Trim().Length == 0);
    }

    [Fact]
    public void A_text_that_a_source_gave_stands_as_it_was_given_also_in_another_language()
    {
        var told = CareWords.Plain with { FreeCare = new LocalText(Ru: "для прикреплённых"), Anonymous = Known.Yes };

        Assert.Contains("Free: для прикреплённых", CareWords.Lines(told, "en"));
        Assert.Contains("Anonymous: they told us yes. Ask: only advice, or treatment too?", CareWords.Lines(told, "en"));
    }

    [Theory]
    [InlineData(0.2, "About 1 km in a straight line")]
    [InlineData(12.4, "About 12 km in a straight line")]
    [InlineData(344, "About 340 km in a straight line")]
    public void A_distance_is_rounded_and_says_that_it_is_a_straight_line(double kilometres, string words) =>
        Assert.Contains(words, CareWords.Lines(CareWords.Plain, "en", kilometres: kilometres));

    [Fact]
    public void The_own_town_and_the_own_region_are_said_in_words()
    {
        var town = SettlementTable.Read().Find("gn1526384");
        Assert.Contains("In your town or village", CareWords.Lines(CareWords.Plain, "en", new Asked { Country = "KZ", Region = "KZ-75", Town = town }, kilometres: 0));

        var elsewhere = CareWords.Plain with { Settlement = null };
        Assert.Contains("In your region", CareWords.Lines(elsewhere, "en", new Asked { Country = "KZ", Region = "KZ-75" }));
        Assert.DoesNotContain(CareWords.Lines(elsewhere, "en", new Asked { Country = "KZ", Region = "KZ-10" }), line => line.Contains("region", StringComparison.Ordinal));
    }

    [Fact]
    public void Hours_are_ranges_of_days_by_part_and_said_to_be_local()
    {
        var open = CareWords.Plain with
        {
            Hours =
            [
                new(OpenPart.Admission, Enum.GetValues<DayOfWeek>(), null, null),
                new(OpenPart.Outpatient, Workdays, new TimeOnly(8, 0), new TimeOnly(18, 0)),
                new(OpenPart.Outpatient, [DayOfWeek.Saturday], new TimeOnly(8, 0), new TimeOnly(14, 0)),
            ],
        };
        var lines = CareWords.Lines(open, "ru", open: OpenState.Open);

        Assert.Contains("Часы: приём больных: каждый день круглосуточно; приём у врача: пн–пт 08:00–18:00; приём у врача: сб 08:00–14:00", lines);
        Assert.Contains("Сейчас открыто (по местному времени).", lines);
    }

    [Theory]
    [InlineData("+996000000001", "☎ +996 000 000 001")]
    [InlineData("1303", "☎ 1303")]
    public void A_number_is_grouped_and_never_changed(string number, string words) =>
        Assert.Contains(words, CareWords.Lines(CareWords.Plain with { Phones = [new(number, PhoneRole.General)] }, "ky"));
}
