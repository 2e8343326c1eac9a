using Helpline.Dialogs.Running;
using Helpline.Forwarding;
using Helpline.Sessions;
using Helpline.Sessions.Acts;
using Helpline.Tests.Support;
using Helpline.Tips;

namespace Helpline.Tests.Sessions.Acts;

/// <summary>Each act alone, on the real tip side.</summary>
public sealed class ActsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_that_dialogs_may_name_is_there_and_no_other()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var acts = stack.All<IAct>().Select(act => act.Signature.Name).Order();
        Assert.Equal(TalkVocabulary.Acts.Keys.Order(), acts);
    }

    [Theory]
    [InlineData("my receipt is somewhere", "unreadable")]
    [InlineData("", "unreadable")]
    [InlineData("ABCD-EFGH-JKMN-2345", "missing")]
    [InlineData("квитанция: авсD еfgh-jkmn 2345, спасибо", "missing")]
    public async Task What_was_typed_is_read_as_a_receipt_or_not(string typed, string outcome)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        Assert.Equal(outcome, (await PerformAsync(stack, "look-up", With(("receipt", typed)))).Outcome.Outcome);
    }

    [Fact]
    public async Task A_talk_may_look_so_often_a_day_and_again_on_the_next()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var session = With(("receipt", "ABCD-EFGH-JKMN-2345"));
        for (var look = 0; look < LookUp.DailyLimit; look++)
        {
            var result = await PerformAsync(stack, "look-up", session);
            Assert.Equal("missing", result.Outcome.Outcome);
            session = result.Session;
        }

        Assert.Equal("limited", (await PerformAsync(stack, "look-up", session)).Outcome.Outcome);
        Assert.Equal("missing", (await PerformAsync(stack, "look-up", With(("receipt", "ABCD-EFGH-JKMN-2345")))).Outcome.Outcome);
        stack.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal("missing", (await PerformAsync(stack, "look-up", session)).Outcome.Outcome);
    }

    [Fact]
    public async Task A_tip_is_found_added_to_and_taken_back_by_its_receipt()
    {
        await using var stack = await TalkStack.StartAsync();
        using var browser = stack.Browser();
        var receipt = await Talks.FileAsync(browser, "ru", "видел");
        var found = await PerformAsync(stack, "look-up", With(("receipt", receipt)));
        Assert.Equal("found", found.Outcome.Outcome);
        Assert.NotEmpty(found.Outcome.Values["tip-state"]);
        Assert.Contains("DEMO", found.Outcome.Values["agency"], StringComparison.Ordinal);
        Assert.Equal("", found.Outcome.Values["tip-taken-back"]);
        var added = await PerformAsync(stack, "add-to-tip", With(("receipt", receipt), ("addition", "и ещё")));
        Assert.Equal("added", added.Outcome.Outcome);
        Assert.NotNull(added.Changes);
        Assert.Equal("gone", (await PerformAsync(stack, "take-back", With(("receipt", receipt)))).Outcome.Outcome);
        Assert.Equal("missing", (await PerformAsync(stack, "look-up", With(("receipt", receipt)))).Outcome.Outcome);
    }

    [Fact]
    public async Task Nothing_told_is_no_tip_and_no_agency_is_no_tip_either()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        Assert.Equal("empty", (await PerformAsync(stack, "draw-tip", With(("country", "KZ")))).Outcome.Outcome);
        Assert.Equal("closed", (await PerformAsync(stack, "draw-tip", With(("country", "KZ"), ("what", "x")))).Outcome.Outcome);
        var shown = With(("country", "KZ"), ("what", "x")) with { Drawn = new DrawnTip(new byte[16], "ABCD-EFGH-JKMN-2345") };
        shown = shown with { Shown = Draft.DigestOf(Draft.Of(shown)!, []) };
        Assert.Equal("closed", (await PerformAsync(stack, "file-tip", shown)).Outcome.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_committed_tip_that_is_sent_again_is_filed_even_when_every_key_has_run_out(bool released)
    {
        await using var stack = await TalkStack.StartAsync();
        var shown = With(("kind", "street-sale"), ("country", "KZ"), ("urgency", "hour"), ("what", "x")) with { Drawn = stack.Get<TipFiling>().Draw() };
        shown = shown with { Shown = Draft.DigestOf(Draft.Of(shown)!, []) };
        var first = await PerformAsync(stack, "file-tip", shown);
        await stack.Get<TipSide>().CommitAsync(first.Changes!, Stop);
        stack.Clock.Move(TimeSpan.FromDays(500));
        Assert.Equal(released ? 1 : 0, released ? await stack.Get<HeldRelease>().SweepAsync(Stop) : 0);
        var again = await PerformAsync(stack, "file-tip", shown);
        Assert.Equal("filed", again.Outcome.Outcome);
        Assert.Equal(first.Outcome.Values, again.Outcome.Values);
        Assert.Null(again.Changes);
        Assert.True(again.Session.Filed);
        Assert.Equal("closed", (await PerformAsync(stack, "file-tip", shown with { Drawn = stack.Get<TipFiling>().Draw() })).Outcome.Outcome);
    }

    [Fact]
    public async Task Words_that_were_not_shown_are_not_filed()
    {
        await using var stack = await TalkStack.StartAsync();
        var result = await PerformAsync(stack, "file-tip", With(("country", "KZ"), ("what", "x")));
        Assert.Equal("changed", result.Outcome.Outcome);
        Assert.Null(result.Changes);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("en")]
    public async Task What_is_known_is_told_in_numbers_and_never_in_content(string language)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var session = With(("what", "a secret story")) with { LookUps = 3 };
        var known = (await PerformAsync(stack, "known", session with { Talk = session.Talk with { Language = language } })).Outcome.Values["known"];
        Assert.Contains("4096", known, StringComparison.Ordinal);
        Assert.Contains("14", known, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "2026-11-24" : "24.11.2026", known, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", known, StringComparison.Ordinal);
        Assert.DoesNotContain("{n}", known, StringComparison.Ordinal);
        Assert.Equal(7, known.Split('\n').Count(line => line.Length > 0));
    }

    [Fact]
    public async Task The_numbers_of_a_chat_are_counted_where_there_are_any_and_a_receipt_in_it_is_owned_up_to()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var session = With() with
        {
            Screen = new Screen { Card = 777001, Staying = [new Staying(777002, 1, []), new Staying(777001, 1, [])], Doomed = [new Doomed(777003, 1)], Receipt = 777004 },
            Updates = [777005],
        };
        var known = (await PerformAsync(stack, "known", session)).Outcome.Values["known"].Split('\n');
        Assert.Equal(8, known.Length);
        Assert.Contains(known, line => line.EndsWith(": 5", StringComparison.Ordinal));
        Assert.Contains(known, line => line.Contains("Код записан", StringComparison.Ordinal));
        Assert.DoesNotContain("777", string.Join('\n', known), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_photos_are_another_tip()
    {
        var told = With(("country", "KZ"), ("what", "x"), ("photos", "2"));
        DraftFile[] photos = [DraftSeal.Seal([1]).File, DraftSeal.Seal([2]).File, DraftSeal.Seal([3]).File];
        var digests = new[] { photos, photos[1..], [photos[1], photos[0]], [] }
            .Select(files => told with { Files = files })
            .Select(session => Convert.ToHexString(Draft.DigestOf(Draft.Of(session)!, session.Photos)));
        Assert.Equal(4, digests.Distinct().Count());
        Assert.NotNull(Draft.Of(With(("country", "KZ"), ("photos", "1")) with { Files = photos }));
        Assert.Null(Draft.Of(With(("country", "KZ"), ("photos", "1"))));
    }

    [Fact]
    public async Task Help_numbers_are_of_the_country_named_or_of_both()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var one = (await PerformAsync(stack, "help-numbers", With(("country", "KG")))).Outcome.Values["numbers"];
        var both = (await PerformAsync(stack, "help-numbers", With())).Outcome.Values["numbers"];
        Assert.Equal(4, one.Split('\n').Length);
        Assert.Contains("Казахстан", both, StringComparison.Ordinal);
        Assert.Contains("Кыргызстан", both, StringComparison.Ordinal);
        Assert.DoesNotContain("1303", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_keeps_the_language_and_the_count_of_looks_alone()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        var session = With(("what", "x")) with
        {
            LookUps = 2,
            LookUpDay = 5,
            Filed = true,
            Files = [DraftSeal.Seal([1]).File],
            Screen = new Screen { Card = 5 },
            Updates = [6],
        };
        var left = (await PerformAsync(stack, "forget", session)).Session;
        Assert.Empty(left.Talk.Answers);
        Assert.False(left.Filed);
        Assert.Empty(left.Files);
        Assert.Equal((5L, 6L), (left.Screen.Card, Assert.Single(left.Updates)));
        Assert.Equal((2, 5, "ru"), (left.LookUps, left.LookUpDay, left.Talk.Language));
    }

    private static Task<ActResult> PerformAsync(TalkStack stack, string act, Session session) =>
        stack.All<IAct>().Single(one => one.Signature.Name == act).PerformAsync(session, "test", Stop);

    private static Session With(params (string Name, string Value)[] answers) => new()
    {
        Talk = new TalkState
        {
            Dialog = "menu",
            State = "menu",
            Language = "ru",
            Answers = answers.ToDictionary(answer => answer.Name, answer => answer.Value),
        },
    };
}
