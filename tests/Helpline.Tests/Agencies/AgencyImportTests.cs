using Helpline.Agencies;
using Helpline.Sealing;
using Helpline.Tests.Sealing;
using Helpline.Tests.Support;
using Helpline.Tests.Tips;

namespace Helpline.Tests.Agencies;

public sealed class AgencyImportTests
{
    [Fact]
    public async Task The_demo_covers_every_kind_in_every_region_and_says_that_it_is_a_demo()
    {
        await using var house = await TipHouse.OpenAsync();
        var book = house.Get<AgencyShelf>().Current;
        Assert.All(book.Agencies, a => Assert.All(Words.Languages, l => Assert.StartsWith("DEMO", a.Names.In(l), StringComparison.Ordinal)));
        Assert.All(book.Agencies, a => Assert.All(Words.Languages, l => Assert.Matches(@"^\D*((102|111)\D*112\D*)?$", a.Contact.In(l))));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var house = await TipHouse.OpenAsync();
        var before = SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "imports");
        var again = await house.ImportAsync(TipHouse.Demo, TipHouse.KeysOf);
        Assert.False(again.Changed);
        Assert.Equal(before[0]["id"], SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "imports")[0]["id"]);
    }

    [Fact]
    public async Task A_file_without_keys_leaves_the_keys_that_are_there()
    {
        await using var house = await TipHouse.OpenAsync();
        var outcome = await house.ImportAsync(TipHouse.Demo.Replace("PRACTICE: nobody reads this", "PRACTICE", StringComparison.Ordinal));
        Assert.True(outcome.Changed);
        Assert.Empty(outcome.WithoutKey);
        Assert.True(house.Filing.Intake.IsOpen);
    }

    [Fact]
    public async Task Seeded_faults_are_all_told_in_one_run_with_their_lines_and_nothing_is_imported()
    {
        await using var house = await TipHouse.OpenAsync();
        var before = SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "imports")[0]["id"];
        var outcome = await house.ImportAsync(Faulty);
        string[] expected =
        [
            "about-itself", "bad-code", "covered-twice", "duplicate-agency", "duplicate-queue", "key-missing", "key-without-root",
            "language-missing", "named-twice", "no-kinds", "not-a-list", "not-a-text", "not-covered", "unknown-body", "unknown-country",
            "unknown-key", "unknown-kind", "unknown-region", "unknown-role", "unknown-supervisor", "unknown-transport",
        ];
        Assert.Equal(expected, outcome.Faults.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, outcome.Faults.First(f => f.Rule == "bad-code").Line);
        Assert.False(outcome.Changed);
        Assert.Equal(before, SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "imports")[0]["id"]);
    }

    [Theory]
    [InlineData("agencies: [", "yaml-syntax")]
    [InlineData("- a", "not-a-mapping")]
    [InlineData("", "not-a-mapping")]
    [InlineData("agencies: x", "not-a-list")]
    [InlineData("operating-body: army\nagencies: []", "unknown-body")]
    public async Task A_file_that_is_no_such_file_is_told_so(string yaml, string rule)
    {
        await using var house = await TipHouse.OpenAsync();
        Assert.Contains(rule, (await house.ImportAsync(yaml)).Faults.Select(f => f.Rule));
    }

    [Fact]
    public async Task A_key_that_the_root_did_not_sign_for_this_agency_is_refused()
    {
        await using var house = await TipHouse.OpenAsync(withKeys: false);
        var outcome = await house.ImportAsync(TipHouse.Demo, _ => TipHouse.KeysOf("another-agency"));
        Assert.Equal(["key-refused"], outcome.Faults.Select(f => f.Rule).Distinct());
        Assert.False(house.Filing.Intake.IsOpen);
    }

    [Fact]
    public async Task Another_root_for_a_known_agency_is_refused()
    {
        await using var house = await TipHouse.OpenAsync();
        using var strange = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var outcome = await house.ImportAsync(TipHouse.Demo, agency => new(PublicJwk.Of(strange),
            [CertifiedKey.Certify(strange, TestKeys.EncryptionStatement with { Agency = agency })]));
        Assert.Equal(["root-changed"], outcome.Faults.Select(f => f.Rule).Distinct());
    }

    [Fact]
    public async Task A_tip_about_the_body_that_runs_this_server_is_not_taken_here()
    {
        await using var house = await TipHouse.OpenAsync();
        Assert.True(house.Filing.Intake.OfficialHere);
        Assert.Empty((await house.ImportAsync("operating-body: health\n" + TipHouse.Demo)).Faults);
        Assert.False(house.Filing.Intake.OfficialHere);
        Assert.Null(house.Filing.File(TipHouse.Draft(kind: "official-involved"), house.Filing.Draw(), []));
        Assert.NotNull(house.Filing.File(TipHouse.Draft(), house.Filing.Draw(), []));
    }

    private const string Faulty =
        """
        agencies:
          - names: { kk: a, ru: a, ky: a, en: a }
            code: Bad Code
            body: army
            country: XX
            supervised-by: nobody
            contact: { kk: a, ru: a, ky: a }
            hours: { kk: a, ru: a, ky: a, en: [x] }
            colour: red
            keys: [abc]
            queues:
              - { code: one, role: king, transport: pigeon, takes: [ { kinds: [], country: KZ } ] }
              - { code: one, role: primary, takes: [ { kinds: [nonsense], country: KZ, regions: [KG-B] } ] }
              - { code: three, role: primary, takes: all }
          - code: demo-kz-customs
            names: { kk: a, ru: a, ky: a, en: a }
            body: customs
            country: KZ
            contact: { kk: a, ru: a, ky: a, en: a }
            hours: { kk: a, ru: a, ky: a, en: a }
            queues:
              - { code: officials, role: primary, takes: [ { kinds: [official-involved, official-involved], country: KZ } ] }
          - code: demo-kz-customs
            body: customs
        """;
}
