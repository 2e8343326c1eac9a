using Helpline.Dialogs.Running;
using Helpline.Facilities.Register;
using Helpline.Sessions;
using Helpline.Sessions.Acts;
using Helpline.Tests.Support;

namespace Helpline.Tests.Sessions.Acts.Care;

public sealed class NoteWrongTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("number", nameof(CorrectionKind.NumberWrong))]
    [InlineData("silent", nameof(CorrectionKind.NobodyAnswers))]
    [InlineData("closed", nameof(CorrectionKind.Closed))]
    [InlineData("other", nameof(CorrectionKind.OtherFacts))]
    public async Task An_operator_is_told_which_place_and_what_and_nothing_else(string said, string kind)
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        await stack.Get<FacilityRegister>().SaveAsync([CareWords.Plain], ChangeKind.Import, "test", Stop);
        await PerformAsync(stack, ("care-id-1", CareWords.Plain.Id), ("care-wrong", "1"), ("care-wrong-kind", said));
        await stack.Get<Corrections>().SweepAsync(Stop);

        var open = Assert.Single(await stack.Get<Corrections>().OpenAsync(Stop));
        Assert.Equal(kind, open.Kind.ToString());
        Assert.Contains(CareWords.Plain.Id, open.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_on_no_card_is_told_of_by_nobody()
    {
        await using var stack = await TalkStack.StartAsync(withKeys: false);
        await PerformAsync(stack, ("care-id-1", CareWords.Plain.Id), ("care-wrong", "2"), ("care-wrong-kind", "number"));
        await PerformAsync(stack, ("care-id-1", CareWords.Plain.Id), ("care-wrong", "1"));
        await stack.Get<Corrections>().SweepAsync(Stop);

        Assert.Empty(await stack.Get<Corrections>().OpenAsync(Stop));
    }

    private static async Task PerformAsync(TalkStack stack, params (string Name, string Value)[] answers)
    {
        var talk = new TalkState { Dialog = "find-care", State = "note", Language = "ru", Answers = answers.ToDictionary(answer => answer.Name, answer => answer.Value) };
        var result = await stack.All<IAct>().Single(act => act.Signature.Name == NoteWrong.Form.Name).PerformAsync(new Session { Talk = talk }, "test", Stop);
        Assert.Equal("done", result.Outcome.Outcome);
    }
}
