using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>Puts a facility on show or takes it off. On show only what the rules let people see: else it is refused with every reason.</summary>
internal sealed class ShowForm(RowDesk rows, Almanac almanac, Meanwhile meanwhile, FacilityPage page)
{
    public Task<Answer> PublishAsync(Visit visit) => SetAsync(visit, published: true);

    public Task<Answer> UnpublishAsync(Visit visit) => SetAsync(visit, published: false);

    private async Task<Answer> SetAsync(Visit visit, bool published)
    {
        if (await rows.FindAsync(visit) is not { } now)
        {
            return page.Missing(visit);
        }

        var wanted = now.Facility with { Published = published };
        var seen = await rows.SeenAsync(now, visit.Form, visit.Stop);
        if (published && seen.Number == now.Number && Refused(visit.Words, wanted) is { Count: > 0 } faults)
        {
            return Answer.Show(await page.PageAsync(visit, now, faults, null, Html.None), StatusCodes.Status409Conflict);
        }

        return seen.Number == now.Number && await rows.SaveAsync(visit, wanted, now.Number, published ? ChangeKind.Publish : ChangeKind.Unpublish) != SaveOutcome.Outrun
            ? Answer.Go(visit.At("/facilities/" + wanted.Id, ("done", published ? "publish" : "unpublish")))
            : await OutrunAsync(visit, seen);
    }

    private List<FieldFault> Refused(Wording words, Facility wanted)
    {
        var shown = almanac.Shown(wanted);
        return [.. shown.WhyNotNamed.Select(why => new FieldFault("", words.Fill("publish.refused", ("why", words[why]))))];
    }

    private async Task<Answer> OutrunAsync(Visit visit, FacilityVersion seen)
    {
        var now = (await rows.FindAsync(visit))!;
        return Answer.Show(
            await page.PageAsync(visit, now, [], null, meanwhile.Of(visit.Words, seen, now, null)),
            StatusCodes.Status409Conflict);
    }
}
