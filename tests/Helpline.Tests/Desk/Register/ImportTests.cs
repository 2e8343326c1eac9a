using System.Net;
using System.Text;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;

namespace Helpline.Tests.Desk.Register;

/// <summary>A file into the register through the pages: faults by row and column, a preview field by field, then exactly that or nothing.</summary>
public sealed class ImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_previewed_field_by_field_and_imported_as_it_was_previewed()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var editor = await EditorBrowser.InAsync(house);
        await UploadAsync(editor, DemoRow.Of() with { Website = "https://new.example" }, DemoRow.Of("demo-other"));
        Assert.Contains("Новых: 1. Изменённых: 1. Без изменений: 0.", editor.Page.Text, StringComparison.Ordinal);
        Assert.Contains("https://new.example", editor.Page.Text, StringComparison.Ordinal);
        Assert.Single(await house.Of<FacilityRegister>().AllAsync(Stop));

        var preview = PreviewOf(editor);
        await editor.PostAsync("/import/confirm", ("preview", preview));
        Assert.Equal(HttpStatusCode.OK, editor.Last.StatusCode);
        Assert.Equal("https://new.example", (await EditorBrowser.NowAsync(house, "demo-kz-75-one")).Website);
        var version = (await house.Of<FacilityRegister>().HistoryAsync("demo-other", Stop)).Single();
        Assert.Equal((ChangeKind.Import, "Айнур", false), (version.How, version.By, version.Facility.Published));
        await editor.OpenAsync("");
        await editor.PostAsync("/import/confirm", ("preview", preview));
        Assert.Equal(HttpStatusCode.Gone, editor.Last.StatusCode);
    }

    [Fact]
    public async Task An_import_over_what_changed_since_the_preview_is_refused_whole()
    {
        await using var house = await DeskHouse.OpenAsync();
        await EditorBrowser.PutAsync(house, DemoRow.Of());
        using var editor = await EditorBrowser.InAsync(house);
        await UploadAsync(editor, DemoRow.Of() with { Website = "https://new.example" }, DemoRow.Of("demo-other"));
        await EditorBrowser.PutAsync(house, DemoRow.Of() with { City = "DEMO" });
        await editor.PostAsync("/import/confirm", ("preview", PreviewOf(editor)));
        Assert.Equal(HttpStatusCode.Conflict, editor.Last.StatusCode);
        Assert.Contains("Реестр тем временем изменился", editor.Page.Text, StringComparison.Ordinal);
        Assert.Null(await house.Of<FacilityRegister>().FindAsync("demo-other", Stop));
    }

    [Fact]
    public async Task A_preview_is_good_for_half_an_hour_and_for_its_own_editor()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        using var other = await EditorBrowser.InAsync(house, "other");
        await UploadAsync(editor, DemoRow.Of());
        await other.PostAsync("/import/confirm", ("preview", PreviewOf(editor)));
        Assert.Equal(HttpStatusCode.Gone, other.Last.StatusCode);
        var preview = PreviewOf(editor);
        for (var minutes = 0; minutes < 40; minutes += 20)
        {
            house.Clock.Move(TimeSpan.FromMinutes(20));
            await editor.OpenAsync("/editors");
        }

        await editor.PostAsync("/import/confirm", ("preview", preview));
        Assert.Equal(HttpStatusCode.Gone, editor.Last.StatusCode);
        Assert.Empty(await house.Of<FacilityRegister>().AllAsync(Stop));
    }

    [Theory]
    [InlineData("rows.csv", "id;country\nx;y\n", "Ничего не загружено")]
    [InlineData("rows.json", "{ broken", "Ничего не загружено")]
    [InlineData("rows.xlsx", "PK", "Имя файла должно оканчиваться")]
    [InlineData("", "", "Выберите файл")]
    public async Task A_file_with_faults_imports_nothing_and_says_where(string name, string text, string said)
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        await editor.UploadAsync(name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.BadRequest, editor.Last.StatusCode);
        Assert.Contains(said, editor.Page.Text, StringComparison.Ordinal);
        Assert.Empty(await house.Of<FacilityRegister>().AllAsync(Stop));
    }

    [Fact]
    public async Task What_is_no_upload_or_too_large_is_refused()
    {
        await using var house = await DeskHouse.OpenAsync();
        using var editor = await EditorBrowser.InAsync(house);
        var seal = editor.Seal;
        await editor.PostAsync("/import", ("seal", seal));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, editor.Last.StatusCode);
        await editor.UploadAsync("rows.csv", new byte[(8 * 1024 * 1024) + 1], seal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, editor.Last.StatusCode);
    }

    private static Task UploadAsync(EditorBrowser editor, params Facility[] facilities) =>
        editor.UploadAsync("rows.csv", FacilityFile.Write(facilities, ExchangeFormat.Csv, "ru"));

    private static string PreviewOf(EditorBrowser editor) => editor.Page.Html.Split("name=\"preview\" value=\"")[1].Split('"')[0];
}
