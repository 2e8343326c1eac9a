using System.Text;
using Helpline.Browser.Support;
using Helpline.Desk.Staff;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Starting;
using Helpline.Tests.Desk;
using Helpline.Tests.Desk.Register;
using Helpline.Tests.Support;
using Microsoft.Playwright;

namespace Helpline.Browser.Register;

/// <summary>
/// An operator's hour in Chromium: comes in by a code, calls, checks a licence, publishes, sees what people see. Pictures of every page
/// are left in artifacts/screens/register, and axe finds nothing on any of them.
/// </summary>
public sealed class OperatorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    public async Task An_operator_comes_in_calls_checks_a_licence_publishes_and_people_see_it(string language)
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await HouseAsync();
        var watch = new Watch();
        var (page, screen) = await VisitAsync(chromium, house, watch, language);
        await ComeInAsync(house, screen);
        await screen.OpenAsync("");
        await screen.KeepAsync("list");

        const string Centre = "/facilities/demo-private-unknown";
        await screen.OpenAsync(Centre + "/licence");
        await screen.TickAsync(screen.Words["licence-result.seen"]);
        await screen.FillAsync("licence.number", "DEMO-0001");
        await screen.FillAsync("licence.annex", "DEMO: наркология, амбулаторно");
        await screen.FillAsync("licence.address", "ул. DEMO, 9");
        await screen.FillAsync("licence.issuer", "DEMO управление здравоохранения");
        await screen.FillAsync("licence.evidence", "https://register.demo.invalid/0001");
        await screen.KeepAsync("licence");
        await screen.PressAsync("licence.go");
        Assert.Contains(screen.Words.Fill("badge-kind.seen", ("day", "2026-11-22")), await screen.ReadAsync(), StringComparison.Ordinal);
        await screen.KeepAsync("facility-seen");

        await screen.OpenAsync("/facilities/demo-unpublished/call");
        await screen.TickAsync(screen.Words["call.yes"]);
        await screen.FillAsync("call.note", "DEMO: ответила регистратура");
        await screen.KeepAsync("call");
        await screen.PressAsync("call.go");
        Assert.DoesNotContain("demo-unpublished", await FeedAsync(house), StringComparison.Ordinal);
        await screen.PressAsync("publish");
        Assert.Contains(screen.Words["shown.offered"], await screen.ReadAsync(), StringComparison.Ordinal);
        var name = (await house.Of<FacilityRegister>().FindAsync("demo-unpublished", Stop))!.Name.Ru!;
        Assert.Contains(name, await FeedAsync(house), StringComparison.Ordinal);
        await screen.KeepAsync("published");
        await page.Context.CloseAsync();
        Assert.Empty(watch.Noted);
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Every_other_page_is_accessible_with_its_faults_too()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await HouseAsync();
        var (_, screen) = await VisitAsync(chromium, house, new Watch(), "ru", "register");
        await screen.OpenAsync("/sign-in");
        await screen.FillAsync("signin.name", "никто");
        await screen.FillAsync("signin.password", "неверный пароль");
        await screen.PressAsync("signin.go");
        await screen.KeepAsync("sign-in-refused");
        await ComeInAsync(house, screen);
        foreach (var (path, name) in new[]
        {
            ("?show=hidden", "list-hidden"), ("/expiring", "expiring"), ("/corrections", "corrections"), ("/crisis", "crisis"), ("/editors", "editors"),
            ("/import", "import"), ("/new", "new"), ("/facilities/demo-planned", "facility-planned"), ("/facilities/demo-almaty-centre/edit", "edit"),
            ("/facilities/no-such-centre", "missing"),
        })
        {
            await screen.OpenAsync(path);
            await screen.KeepAsync(name);
        }

        await screen.OpenAsync("/editors");
        await screen.FillAsync("editors.name", "Бакыт");
        await screen.PressAsync("editors.go");
        await screen.KeepAsync("editors-code");
        await screen.OpenAsync("/facilities/demo-planned");
        await screen.PressAsync("unpublish");
        await screen.PressAsync("publish");
        await screen.KeepAsync("publish-refused");
        await screen.OpenAsync("/facilities/demo-planned/licence");
        await screen.PressAsync("licence.go");
        await screen.KeepAsync("licence-faults");
        await screen.OpenAsync("/facilities/demo-planned/history");
        await screen.KeepAsync("history");
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Of_two_editors_the_second_sees_both_and_an_import_is_seen_before_it_happens()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var house = await HouseAsync();
        var (page, screen) = await VisitAsync(chromium, house, new Watch(), "ru", "register");
        await ComeInAsync(house, screen);
        var register = house.Of<FacilityRegister>();
        var before = (await register.FindAsync("demo-osh-centre", Stop))!;

        await screen.OpenAsync("/facilities/demo-osh-centre/edit");
        await screen.FillAsync("fact.website", "https://mine.demo.invalid");
        await screen.FillAsync("edit.source", "DEMO звонок");
        await screen.FillAsync("edit.date", "2026-11-22");
        await register.SaveAsync([before with { Website = "https://theirs.demo.invalid", City = "Ош DEMO" }], ChangeKind.Edit, "Бакыт", Stop);
        await screen.PressAsync("edit.go");
        Assert.Contains("https://theirs.demo.invalid", await screen.ReadAsync(), StringComparison.Ordinal);
        await screen.KeepAsync("meanwhile");

        await UploadAsync(page, screen, "broken.csv", "id,country\nDEMO ROW,XX\n"u8.ToArray());
        await screen.KeepAsync("import-faults");
        await UploadAsync(page, screen, "rows.csv", FacilityFile.Write([before with { Capacity = 33 }, DemoRow.Of()], ExchangeFormat.Csv, "ru"));
        await screen.KeepAsync("import-preview");
        await screen.PressAsync("import.go");
        await screen.KeepAsync("import-done");
        Assert.NotNull(await register.FindAsync("demo-kz-75-one", Stop));
        Assert.Empty(screen.Complaints);
    }

    private static async Task<DeskHouse> HouseAsync()
    {
        Needs.Chromium();
        var house = await DeskHouse.OpenAsync();
        await house.Of<RegisterStart>().BeginAsync(Stop);
        var corrections = house.Of<Corrections>();
        corrections.Note("demo-osh-centre", CorrectionKind.NumberWrong);
        corrections.Note("demo-osh-centre", CorrectionKind.NumberWrong);
        corrections.Note("demo-almaty-centre", CorrectionKind.NobodyAnswers);
        await corrections.SweepAsync(Stop);
        return house;
    }

    private static async Task<(IPage Page, EditorScreen Screen)> VisitAsync(Chromium chromium, DeskHouse house, Watch watch, string language, string? name = null)
    {
        var context = await chromium.ContextAsync(new() { Locale = language });
        context.SetDefaultTimeout(60_000);
        await watch.OverAsync(context);
        var page = await context.NewPageAsync();
        return (page, new EditorScreen(page, house.Main, language, new Album(name ?? $"register-{language}")));
    }

    private static async Task ComeInAsync(DeskHouse house, EditorScreen screen)
    {
        var code = await house.Of<RegisterEditors>().DrawFirstAsync(Stop);
        await screen.OpenAsync("/first");
        await screen.KeepAsync("first");
        await screen.FillAsync("first.code", code!.Text);
        await screen.FillAsync("first.password", DeskHouse.Password);
        await screen.FillAsync("first.again", DeskHouse.Password);
        await screen.PressAsync("first.go");
    }

    private static async Task UploadAsync(IPage page, EditorScreen screen, string name, byte[] bytes)
    {
        await screen.OpenAsync("/import");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = bytes });
        await screen.PressAsync("import.look");
    }

    private static async Task<string> FeedAsync(DeskHouse house)
    {
        using var client = house.Stranger(house.Main);
        return Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri("facilities.json?lang=ru", UriKind.Relative), Stop));
    }
}
