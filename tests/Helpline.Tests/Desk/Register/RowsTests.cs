using System.Net;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Desk.Register;

/// <summary>Calls, licence checks and publishing, as an editor does them by forms.</summary>
public sealed class RowsTests
{
    private const string One = "/facilities/demo-kz-75-one";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_is_refused_with_every_reason_and_works_after_a_call()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of() with { Status = FacilityStatus.Planned, Publishable = Publishable.No });
        using var editor = await EditorBrowser.InAsync(house);
        await editor.OpenAsync(One);
        await editor.PostAsync(One + "/publish", ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, editor.Last.StatusCode);
        foreach (var reason in new[] { "статус не «работает»", "по правилам данных его показывать нельзя", "нет свежего звонка" })
        {
            Assert.Contains("Не опубликовано: " + reason, editor.Page.Text, StringComparison.Ordinal);
        }

        await EditorBrowser.PutAsync(house, DemoRow.Of());
        await editor.FillAsync(One + "/call", ("confirmed", "yes"), ("note", "ответила регистратура"));
        await editor.PostAsync(One + "/publish", ("version", "3"));
        Assert.Contains("Опубликовано.", editor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("предлагается", editor.Page.Text, StringComparison.Ordinal);
        var now = await EditorBrowser.NowAsync(house, "demo-kz-75-one");
        Assert.True(ShowingRules.MayBeOffered(now, new(2026, 11, 22), 180));
        Assert.Equal(new(new(2026, 11, 22), "Айнур", CheckWay.Call, true, "ответила регистратура"), Assert.Single(now.Checks));
        await editor.PostAsync(One + "/unpublish", ("version", "4"));
        Assert.False((await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Published);
    }

    [Theory]
    [InlineData("on", "", "on-fault")]
    [InlineData("on", "вчера", "on-fault")]
    [InlineData("confirmed", "", "confirmed-fault")]
    public async Task A_call_without_its_answers_is_not_recorded(string field, string value, string beside)
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var editor = await EditorBrowser.InAsync(house);
        (string, string)[] good = [("how", "Call"), ("on", "2026-11-22"), ("confirmed", "yes"), ("note", "так и осталось"), ("version", "1")];
        await editor.PostAsync(One + "/call", good.Select(one => one.Item1 == field ? (field, value) : one));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        Assert.Contains($"id=\"{beside}\"", editor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", editor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("так и осталось", editor.Page.Html, StringComparison.Ordinal);
        Assert.Empty((await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Checks);
    }

    [Fact]
    public async Task A_licence_check_sets_the_badge_and_never_goes_without_evidence()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of().Called());
        using var editor = await EditorBrowser.InAsync(house);
        (string Name, string Value)[] seen =
            [("result", "Seen"), ("on", "2026-11-22"), ("number", "DEMO-7"), ("annex", "наркология"), ("address", "DEMO улица, 1"), ("issuer", "DEMO управление"), ("evidence", "https://register.example/7")];
        foreach (var missing in new[] { "result", "on", "number", "annex", "address", "issuer", "evidence" })
        {
            await editor.FillAsync(One + "/licence", [.. seen.Where(one => one.Name != missing), (missing, "")]);
            Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
            Assert.Contains($"id=\"{missing}-fault\"", editor.Page.Html, StringComparison.Ordinal);
        }

        await editor.FillAsync(One + "/licence", seen);
        Assert.Contains("лицензия есть в реестре: 2026-11-22", editor.Page.Text, StringComparison.Ordinal);
        await editor.FillAsync(One + "/licence", ("result", "NotFound"), ("on", "2026-11-22"), ("evidence", "искали ещё раз"));
        Assert.Contains("в реестре не найден: 2026-11-22", editor.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Licences.Count);
    }

    [Fact]
    public async Task Of_two_who_record_at_once_the_second_is_told_what_changed_and_saves_nothing()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var one = await EditorBrowser.InAsync(house, "one");
        using var two = await EditorBrowser.InAsync(house, "two");
        await one.FillAsync(One + "/call", ("confirmed", "yes"));
        await two.PostAsync(One + "/call", ("how", "Call"), ("on", "2026-11-22"), ("confirmed", "no"), ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, two.Last.StatusCode);
        Assert.Contains("Тем временем изменено", two.Page.Text, StringComparison.Ordinal);
        Assert.Contains("one", two.Page.Text, StringComparison.Ordinal);
        Assert.Single((await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Checks);
        await two.PostAsync(One + "/publish", ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, two.Last.StatusCode);
        Assert.Contains("Тем временем изменено", two.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_filters_searches_and_says_why_something_is_not_shown()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(
            house,
            DemoRow.Of("demo-fresh").Called() with { Published = true },
            DemoRow.Of("demo-old").Called(on: new(2026, 6, 10)) with { Published = true },
            DemoRow.Of("demo-private").Called() with { Published = true, Ownership = Ownership.Private, Region = "KZ-71" },
            DemoRow.Of("demo-waiting"));
        using var editor = await EditorBrowser.InAsync(house);
        Assert.Equal(["demo-fresh", "demo-old", "demo-private", "demo-waiting"], (await ListedAsync(editor, "")).Order());
        Assert.Equal(["demo-old"], await ListedAsync(editor, "?show=expiring"));
        Assert.Equal(["demo-waiting"], await ListedAsync(editor, "?show=unpublished"));
        Assert.Equal(["demo-private"], await ListedAsync(editor, "?show=hidden"));
        Assert.Contains("о лицензии ничего не известно, или её не нашли", editor.Page.Text, StringComparison.Ordinal);
        Assert.Equal(["demo-private"], await ListedAsync(editor, "?region=KZ-71"));
        Assert.Equal(["demo-fresh"], await ListedAsync(editor, "?q=%D0%A6%D0%95%D0%9D%D0%A2%D0%A0%20%C2%ABdemo-fresh"));
        Assert.Equal(4, (await ListedAsync(editor, "?q=%2B7%20000%20000%200001")).Count);
        await editor.OpenAsync("/expiring");
        Assert.Contains("demo-old", editor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-fresh", editor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_listed_without_a_trace_of_who_said_so_and_closed()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        var corrections = house.Of<Corrections>();
        corrections.Note("demo-kz-75-one", CorrectionKind.NumberWrong);
        corrections.Note("demo-kz-75-one", CorrectionKind.NumberWrong);
        await corrections.SweepAsync(Stop);
        using var editor = await EditorBrowser.InAsync(house);
        await editor.OpenAsync("/corrections");
        Assert.Contains("номер неверный", editor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-22", editor.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("09:30", editor.Page.Text, StringComparison.Ordinal);
        await editor.PostAsync("/corrections", ("id", Convert.ToHexString((await corrections.OpenAsync(Stop))[0].Id)));
        Assert.Empty(await corrections.OpenAsync(Stop));
        await editor.PostAsync("/corrections", ("id", "no id at all"));
        Assert.Equal(HttpStatusCode.OK, editor.Last.StatusCode);
    }

    [Fact]
    public async Task A_review_of_the_crisis_texts_is_recorded_with_who_and_when()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        await editor.FillAsync("/crisis", ("subject", "crisis"), ("clinician", "DEMO врач"), ("role", ""), ("on", "2026-11-22"));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        await editor.FillAsync("/crisis", ("subject", "crisis"), ("clinician", "DEMO врач"), ("role", "нарколог"), ("on", "2026-12-22"));
        Assert.Contains("id=\"on-fault\"", editor.Page.Html, StringComparison.Ordinal);
        await editor.FillAsync("/crisis", ("subject", "crisis"), ("clinician", "DEMO врач"), ("role", "нарколог"), ("on", "2026-11-22"));
        Assert.Contains("Проверено: DEMO врач, нарколог, 2026-11-22.", editor.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_said_so()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        foreach (var path in new[] { "", "/edit", "/call", "/licence", "/history" })
        {
            await editor.OpenAsync("/facilities/no-such-centre" + path);
            Assert.Equal(HttpStatusCode.NotFound, editor.Last.StatusCode);
        }

        await editor.OpenAsync("");
        foreach (var path in new[] { "/edit", "/call", "/licence", "/publish", "/unpublish" })
        {
            await editor.PostAsync("/facilities/no-such-centre" + path, ("seal", editor.Seal.Length > 0 ? editor.Seal : (await editor.OpenAsync("")).Seal));
            Assert.Equal(HttpStatusCode.NotFound, editor.Last.StatusCode);
        }
    }

    private static async Task<List<string>> ListedAsync(EditorBrowser editor, string query)
    {
        await editor.OpenAsync(query);
        return [.. editor.Page.Html.Split("/desk/register/facilities/").Skip(1).Select(piece => piece.Split('"')[0])];
    }
}
