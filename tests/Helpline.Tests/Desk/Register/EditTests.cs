using System.Net;
using Helpline.Desk.Register.Edit;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Desk.Register;

/// <summary>Editing facts: a source for each change, nothing lost, and never over somebody else's.</summary>
public sealed class EditTests
{
    private const string One = "/facilities/demo-kz-75-one/edit";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_facility_comes_back_from_its_form_as_it_went_in()
    {
        var rich = DemoRow.Of().Called().Licensed(LicenceResult.Seen) with
        {
            AlsoNamed = ["DEMO один", "DEMO два"],
            Care = [CareKind.WomensWard, CareKind.Detox],
            Hours = [new(OpenPart.Admission, [DayOfWeek.Sunday], null, null), new(null, [DayOfWeek.Monday], new(22, 0), new(6, 30))],
            Point = new(43.25249, 76.9115, true),
            Cost = new(Ru: "первая строка\nвторая"),
            Languages = ["kk", "ru"],
            Capacity = 12,
            MinimumAge = 18,
            Anonymous = Known.Yes,
            Note = "DEMO",
        };
        var faults = new List<FieldFault>();
        var back = FacilityFields.Read(FacilityFields.Of(rich), rich, Wordings.Read().Of("ru"), faults);
        Assert.Empty(faults);
        Assert.Equal(FacilityJson.Write(rich), FacilityJson.Write(back));
    }

    [Fact]
    public async Task A_changed_fact_needs_a_source_and_a_date_and_carries_them()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var editor = await EditorBrowser.InAsync(house);
        await editor.FillAsync(One, ("cost-ru", "бесплатно"), ("source", ""));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        Assert.Contains("Нужен источник. Изменено: Стоимость.", editor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"sourceDate-fault\"", editor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("бесплатно", editor.Page.Html, StringComparison.Ordinal);

        await editor.FillAsync(One, ("cost-ru", "бесплатно"), ("source", "звонок в DEMO"), ("sourceDate", "2026-11-22"));
        var now = await EditorBrowser.NowAsync(house, "demo-kz-75-one");
        Assert.Equal("бесплатно", now.Cost.Ru);
        Assert.Equal(new("звонок в DEMO", "2026-11-22"), now.Origins["cost"]);
        Assert.Single(now.Origins);
        await editor.OpenAsync("/facilities/demo-kz-75-one/history");
        Assert.Contains("2. 2026-11-22, правка, Айнур", editor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raising_what_may_be_shown_needs_a_source_and_a_note_needs_none()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of() with { Publishable = Publishable.No });
        using var editor = await EditorBrowser.InAsync(house);
        await editor.FillAsync(One, ("publishable", "AfterCheck"));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        Assert.Equal(Publishable.No, (await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Publishable);
        await editor.FillAsync(One, ("note", "перезвонить"));
        Assert.Equal("перезвонить", (await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Note);
        await editor.FillAsync(One);
        Assert.Contains("Ничего не изменилось", editor.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await house.Of<FacilityRegister>().HistoryAsync("demo-kz-75-one", Stop)).Count);
    }

    [Fact]
    public async Task Of_two_editors_the_second_sees_both_and_undoes_nothing_of_the_first()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var one = await EditorBrowser.InAsync(house, "one");
        using var two = await EditorBrowser.InAsync(house, "two");
        await two.OpenAsync(One);
        var shownToTwo = two.Page.Html;
        await one.FillAsync(One, ("city", "DEMO город"), ("website", "https://one.example"), ("source", "один"), ("sourceDate", "2026"));
        await two.PostAsync(One, FormFields.Of(shownToTwo, "desk/register" + One, ("website", "https://two.example"), ("source", "два"), ("sourceDate", "2026")));
        Assert.Equal(HttpStatusCode.Conflict, two.Last.StatusCode);
        Assert.Contains("https://one.example", two.Page.Text, StringComparison.Ordinal);
        Assert.Contains("https://two.example", two.Page.Text, StringComparison.Ordinal);
        Assert.Equal("https://one.example", (await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Website);

        await two.PostAsync(One, FormFields.Of(two.Page.Html, "desk/register" + One));
        var now = await EditorBrowser.NowAsync(house, "demo-kz-75-one");
        Assert.Equal(("DEMO город", "https://two.example"), (now.City, now.Website));
        Assert.Equal(("один", "два"), (now.Origins["city"].Source, now.Origins["website"].Source));
    }

    [Theory]
    [InlineData("capacity", "много", "capacity-fault")]
    [InlineData("latitude", "43", "point-fault")]
    [InlineData("hours-1-opens", "", "hours-1-fault")]
    public async Task What_cannot_be_understood_is_told_beside_its_field(string field, string value, string beside)
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var editor = await EditorBrowser.InAsync(house);
        await editor.FillAsync(One, (field, value), ("source", "DEMO"), ("sourceDate", "2026"));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        Assert.Contains($"id=\"{beside}\"", editor.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_facility_begins_unpublished_with_its_source()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        await editor.FillAsync("/new", ("id", "demo-new"), ("country", "KG"), ("name-ru", "DEMO новый"));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        await editor.FillAsync("/new", ("id", "demo-new"), ("country", "KG"), ("name-ru", "DEMO новый"), ("source", "DEMO письмо"), ("sourceDate", "2026-11-22"));
        var now = await EditorBrowser.NowAsync(house, "demo-new");
        Assert.Equal(("KG", false, "DEMO письмо"), (now.Country, now.Published, now.Origin.Source));
        await editor.FillAsync("/new", ("id", "demo-new"), ("country", "KG"), ("name-ru", "DEMO второй"), ("source", "DEMO"), ("sourceDate", "2026"));
        Assert.Equal(HttpStatusCode.Conflict, editor.Last.StatusCode);
    }
}
