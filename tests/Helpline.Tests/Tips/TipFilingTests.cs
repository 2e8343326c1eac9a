using System.Security.Cryptography;
using Helpline.Agencies;
using Helpline.Sealing;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support;
using Helpline.Tips;

namespace Helpline.Tests.Tips;

public sealed class TipFilingTests
{
    private const string Police = "demo-kz-police";

    [Fact]
    public async Task A_tip_reaches_its_queue_and_opens_with_the_agency_key_alone()
    {
        await using var house = await TipHouse.OpenAsync();
        var draft = TipHouse.Draft(urgency: "now");
        await house.FileAndDeliverAsync(draft);
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var opening = await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon);
        var part = Assert.Single(opening!.Parts);
        Assert.Equal(house.Filing.BodyFields(draft), TipHouse.Opened(Assert.Single(part.Jwes)).Fields);
        using var signing = house.Get<LastingSecrets>().OpenSigningKey();
        Assert.Equal(tip.TipId, FilingProof.Verify(part.Proof, PublicJwk.Of(signing)).Statement!.TipId);
    }

    [Fact]
    public async Task Filing_the_same_drawn_tip_again_changes_nothing_held_or_released()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = house.Filing.Draw();
        await house.Side.CommitAsync(house.Filing.File(TipHouse.Draft(), drawn, [])!, TipHouse.Soon);
        await house.Side.CommitAsync(house.Filing.File(TipHouse.Draft(), drawn, [])!, TipHouse.Soon);
        Assert.Single(SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held"));
        house.Clock.Move(TimeSpan.FromMinutes(66));
        await house.DeliverAsync();
        await house.Side.CommitAsync(house.Filing.File(TipHouse.Draft(), drawn, [])!, TipHouse.Soon);
        Assert.Empty(SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held"));
        Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
    }

    [Fact]
    public async Task Many_at_once_share_commits_and_none_is_lost()
    {
        await using var house = await TipHouse.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.FileAsync(TipHouse.Draft(urgency: "now"))));
        await house.DeliverAsync();
        Assert.Equal(20, (await house.Desk.ListAsync(Police, TipHouse.Soon)).Count);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_taken_and_it_is_said_whom_to_call()
    {
        await using var house = await TipHouse.OpenAsync(withKeys: false);
        Assert.False(house.Filing.Intake.IsOpen);
        Assert.Contains("102", house.Filing.Intake.Contact!.In("ru"), StringComparison.Ordinal);
        Assert.Null(house.Filing.AddresseeOf(TipHouse.Draft()));
        Assert.Null(house.Filing.File(TipHouse.Draft(), house.Filing.Draw(), []));
    }

    [Fact]
    public async Task Every_agency_that_can_open_the_tip_is_named_before_it_is_sent()
    {
        await using var house = await TipHouse.OpenAsync();
        var addressee = house.Filing.AddresseeOf(TipHouse.Draft() with { Kind = "graffiti", Region = "KZ-71" })!;
        Assert.Equal("demo-kz-city-hall", addressee.Agency);
        Assert.StartsWith("DEMO City hall", addressee.Names.In("en"), StringComparison.Ordinal);
        Assert.Contains("DEMO Volunteers of Astana", addressee.Names.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_has_run_out_closes_the_intake()
    {
        await using var house = await TipHouse.OpenAsync();
        Assert.True(house.Filing.Intake.IsOpen);
        house.Clock.Move(TimeSpan.FromDays(500));
        Assert.False(house.Filing.Intake.IsOpen);
        Assert.Null(house.Filing.File(TipHouse.Draft(), house.Filing.Draw(), []));
    }

    [Fact]
    public async Task On_a_keys_last_day_a_tip_is_taken_and_can_be_opened_whatever_hold_is_drawn()
    {
        await using var house = await TipHouse.OpenAsync(withKeys: false);
        Assert.Empty((await house.ImportAsync(TipHouse.Demo, code => KeysOf(code, to: new(2026, 11, 22)))).Faults);
        house.Clock.Move(new TimeSpan(14, 29, 0)); // 23:59: every hold ends tomorrow
        await house.FileAsync();
        house.Clock.Move(TimeSpan.FromMinutes(66));
        Assert.Null(house.Filing.File(TipHouse.Draft(), house.Filing.Draw(), []));
        await house.DeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        Assert.Contains("2026-11-23", tip.Label, StringComparison.Ordinal);
        var opening = await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon);
        Assert.NotEmpty(TipHouse.Opened(Assert.Single(Assert.Single(opening!.Parts).Jwes)).Fields);
    }

    private static SignedKeys KeysOf(string agency, DateOnly to) => new(TestKeys.RootJwk,
        [CertifiedKey.Certify(TestKeys.Root, TestKeys.EncryptionStatement with { Agency = agency, To = to })]);

    [Fact]
    public async Task A_restricted_kind_is_labelled_so_and_tells_nothing_else()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync(TipHouse.Draft(kind: "official-involved", urgency: "now"));
        Assert.Empty(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var tip = Assert.Single(await house.Desk.ListAsync("demo-kz-prosecutor", TipHouse.Soon));
        Assert.Equal("""{"country":"","day":"2026-11-22","kind":"restricted","region":"","urgency":""}""", tip.Label);
        var opening = await house.Desk.GetAsync("demo-kz-prosecutor", tip.DeliveryId, TipHouse.Soon);
        Assert.Contains(new("kind", "official-involved"), TipHouse.Opened(opening!.Parts[0].Jwes[0]).Fields);
    }

    [Fact]
    public async Task An_agency_sees_only_its_own()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        Assert.Empty(await house.Desk.ListAsync("demo-kg-police", TipHouse.Soon));
        Assert.Null(await house.Desk.GetAsync("demo-kg-police", tip.DeliveryId, TipHouse.Soon));
        Assert.Equal(DeskOutcome.Missing, await house.Desk.MarkOpenedAsync("demo-kg-police", tip.DeliveryId, TipHouse.Soon));
    }

    [Fact]
    public async Task Nothing_on_disk_holds_a_word_of_the_tip()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAndDeliverAsync(TipHouse.Draft(urgency: "now", what: "единственное слово ЗАМЕТА"));
        foreach (var file in Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            open.ReadExactly(bytes);
            Assert.Equal(-1, bytes.AsSpan().IndexOf("ЗАМЕТА"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(drawn.Receipt)));
        }
    }

    [Fact]
    public void What_is_said_is_never_printed() =>
        Assert.Equal("[sealed][sealed]", TipHouse.Draft().ToString() + new DrawnTip(RandomNumberGenerator.GetBytes(16), "x"));
}
