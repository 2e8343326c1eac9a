using Helpline.Dialogs.Running;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;
using Helpline.Sessions;
using Helpline.Sessions.Acts;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions.Acts.Care;

/// <summary>
/// A register that holds every combination of what may forbid a row, asked in every way that people have. What is allowed is
/// worked out here from the data's rules, not from the program's.
/// </summary>
public sealed class ForbiddenRowsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Checks = ["never", "lately", "long-ago", "denied", "licence-seen", "licence-missing"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_a_forbidden_row_comes_out_whatever_is_asked()
    {
        var rows = Rows().ToList();
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        await stack.Get<FacilityRegister>().SaveAsync([.. rows.Select(row => row.Facility)], ChangeKind.Import, "test", Stop);
        await stack.Get<FacilityDirectory>().RefreshAsync(Stop);

        var shown = 0;
        foreach (var row in rows)
        {
            var said = await CareAsync(stack, row);
            Assert.False(!row.MayBeOffered && Tells(said, row), $"Offered: {row.Facility.Id}\n{said}");
            Assert.DoesNotContain(rows.Where(other => !other.MayBeOffered), other => Tells(said, other));
            foreach (var typed in Typed(row.Facility))
            {
                var answered = await LicenceAsync(stack, typed, row.Facility.Id);
                shown += row.MayBeNamed && Tells(answered, row) ? 1 : 0;
                Assert.DoesNotContain(rows.Where(other => !other.MayBeNamed), other => Tells(answered, other));
            }
        }

        Assert.True(shown > 0, "Nothing that may be shown was ever shown.");
    }

    private static IEnumerable<Row> Rows() =>
        from status in Enum.GetValues<FacilityStatus>()
        from publishable in Enum.GetValues<Publishable>()
        from published in new[] { true, false }
        from check in Checks
        from phone in new[] { true, false }
        select new Row(status, publishable, published, check, phone);

    // By a town and by its region: the towns are given to the rows in turn, so that each is the nearest somewhere.
    private static async Task<string> CareAsync(TalkStack stack, Row row)
    {
        var asked = new Dictionary<string, string> { [CareAsk.Country] = "KZ", [CareAsk.Region] = row.Facility.Region!, ["care-need"] = "detox" };
        var byRegion = await PerformAsync(stack, "find-care", asked);
        asked[CareAsk.Settlement] = row.Facility.Settlement!;
        var byTown = await PerformAsync(stack, "find-care", asked);
        asked["care-need"] = "unsure";
        asked["care-for"] = "shut";
        return string.Join('\n', byRegion, byTown, await PerformAsync(stack, "find-care", asked));
    }

    private static async Task<string> LicenceAsync(TalkStack stack, string typed, string picked)
    {
        var asked = new Dictionary<string, string> { ["licence-query"] = typed };
        var first = await PerformAsync(stack, "check-licence", asked);
        asked["licence-pick"] = "1";
        asked["licence-id-1"] = picked;
        return first + "\n" + await PerformAsync(stack, "check-licence", asked);
    }

    private static IEnumerable<string> Typed(Facility facility) =>
        new[] { facility.Name.Ru!, facility.TaxNumber!, facility.Id }.Concat(facility.Phones.Select(phone => phone.Number));

    private static bool Tells(string said, Row row) => said.Contains(row.Word, StringComparison.OrdinalIgnoreCase)
        || row.Facility.Phones.Any(phone => said.Contains(PhoneWords.Of(phone.Number), StringComparison.Ordinal));

    private static async Task<string> PerformAsync(TalkStack stack, string act, Dictionary<string, string> answers)
    {
        var session = new Session { Talk = new TalkState { Dialog = "find-care", State = "find", Language = "ru", Answers = answers } };
        var result = await stack.All<IAct>().Single(one => one.Signature.Name == act).PerformAsync(session, "test", Stop);
        return string.Join('\n', result.Outcome.Values.Values);
    }

    /// <summary>One row of the register, and what the data's rules say of it.</summary>
    private sealed record Row(FacilityStatus Status, Publishable Publishable, bool Published, string Check, bool Phone)
    {
        private static readonly (string Region, string Town)[] Towns = [("KZ-75", "gn1526384"), ("KZ-71", "gn1526273"), ("KZ-35", "gn609655")];

        public bool MayBeNamed => Status == FacilityStatus.Open && Publishable != Publishable.No && Published
            && (Check is "lately" or "licence-seen" or "licence-missing");

        // A licence alone confirms no phone and no hours.
        public bool MayBeOffered => MayBeNamed && Phone && Check is "lately";

        public string Word => $"zz{Number:D4}zz";

        private int Number => ((((((int)Status * 10) + (int)Publishable) * 2) + (Published ? 1 : 0)) * 20) + (Array.IndexOf(Checks, Check) * 2) + (Phone ? 1 : 0);

        public Facility Facility => new()
        {
            Id = $"demo-{Word}",
            Country = "KZ",
            Region = Towns[Number % Towns.Length].Region,
            Settlement = Towns[Number % Towns.Length].Town,
            Name = new LocalText(Ru: $"DEMO {Word}"),
            TaxNumber = $"00000000{Number:D4}",
            Ownership = Ownership.State,
            Specialities = [Speciality.Narcology],
            Care = [CareKind.Detox],
            Phones = Phone ? [new($"+7700000{Number:D4}", PhoneRole.General)] : [],
            Status = Status,
            Publishable = Publishable,
            Published = Published,
            Origin = new Origin("invented", "2026"),
            Checks = Check switch
            {
                "lately" => [new(Today.AddDays(-3), "test", CheckWay.Call, true, null)],
                "long-ago" => [new(Today.AddDays(-400), "test", CheckWay.Call, true, null)],
                "denied" => [new(Today.AddDays(-3), "test", CheckWay.Call, false, null)],
                _ => [],
            },
            Licences = Check switch
            {
                "licence-seen" => [Licence(LicenceResult.Seen)],
                "licence-missing" => [Licence(LicenceResult.NotFound)],
                _ => [],
            },
        };

        private static Licence Licence(LicenceResult result) =>
            new() { Result = result, CheckedOn = Today.AddDays(-3), CheckedBy = "test", Evidence = "invented" };
    }
}
