using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Tests.Transcripts;

namespace Helpline.Tests.Dialogs;

/// <summary>Where a place is asked for, and which points on the map a card comes with.</summary>
public sealed class PinTests
{
    [Theory]
    [InlineData("43.25249, 76.9115", "43.25249, 76.91150", null, null)]
    [InlineData("-0.5,180\n1. Centre", "-0.50000, 180.00000", "1. Centre", null)]
    [InlineData("43.25249, 76.91150\n 1. Centre \nStreet 1\nAlmaty", "43.25249, 76.91150", "1. Centre", "Street 1 Almaty")]
    public void A_point_is_read_with_the_name_and_address_under_it_in_any_culture(string value, string coordinates, string? name, string? address)
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            var pin = Pin.Read(value)!;
            Assert.Equal((coordinates, name, address), (pin.Coordinates, pin.Name, pin.Address));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Almaty")]
    [InlineData("43.2")]
    [InlineData("90.1, 1")]
    [InlineData("1, -180.1")]
    [InlineData("NaN, 1")]
    [InlineData("1, 2, 3")]
    public void What_is_no_point_is_passed_over(string? value) => Assert.Null(Pin.Read(value));

    [Fact]
    public void Cards_of_care_come_with_the_points_that_the_act_left_and_with_no_other()
    {
        var card = Card("find-care", "cards", new() { ["care-cards"] = "1. Centre", ["care-pin-1"] = "", ["care-pin-2"] = "43.2, 76.9\n2. Centre" });
        Assert.Equal("2. Centre", Assert.Single(card.Pins).Name);
        Assert.False(card.AsksPlace);
    }

    [Fact]
    public void Only_finding_care_asks_for_the_place_of_the_person_and_a_tip_never_does()
    {
        var asking = RealBook.Book.Dialogs.SelectMany(dialog => dialog.States.Values, (dialog, state) => (dialog, state))
            .Where(pair => pair.state.AsksPlace).Select(pair => $"{pair.dialog.Name}/{pair.state.Name}");
        Assert.Equal(["find-care/where"], asking);
        Assert.True(Card("find-care", "where", []).AsksPlace);
        Assert.Contains(RealBook.Book.Find("report-tip")!.States.Values, state => state.Way is Way.Waits { Place: not null });
    }

    private static Card Card(string dialog, string state, Dictionary<string, string> answers) => new CardFace(
        RealBook.Book,
        new TalkState { Dialog = dialog, State = state, Language = "ru", Answers = answers },
        new Facts(new Dictionary<string, string>())).Draw();
}
