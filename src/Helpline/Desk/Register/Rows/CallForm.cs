using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>Records that an operator called a facility or read its site, beside the facts that were asked about.</summary>
internal sealed class CallForm(RowDesk rows, FactSheet sheet, Meanwhile meanwhile, FacilityPage page, PageSkin skin)
{
    private static readonly string[] Asked = ["name", "phones", "hours", "address", "care", "freeCare", "freeFor", "cost", "anonymous", "registration", "admission", "languages"];

    public async Task<Answer> ShowAsync(Visit visit) => await rows.FindAsync(visit) is { } now
        ? Answer.Show(Page(visit, now, [], Html.None))
        : page.Missing(visit);

    public async Task<Answer> TakeAsync(Visit visit)
    {
        if (await rows.FindAsync(visit) is not { } now)
        {
            return page.Missing(visit);
        }

        var faults = new List<FieldFault>();
        var check = Read(visit, faults);
        var changed = now.Facility with { Checks = [.. now.Facility.Checks.Append(check).OrderBy(one => one.On)] };
        faults.AddRange(faults.Count > 0 ? [] : rows.Faults(changed, visit.Words));
        if (faults.Count > 0)
        {
            return Answer.Show(Page(visit, now, faults, Html.None), StatusCodes.Status400BadRequest);
        }

        var seen = await rows.SeenAsync(now, visit.Form, visit.Stop);
        return seen.Number == now.Number && await rows.SaveAsync(visit, changed, now.Number, ChangeKind.Call) != SaveOutcome.Outrun
            ? Answer.Go(visit.At("/facilities/" + changed.Id, ("done", "call")))
            : await OutrunAsync(visit, seen);
    }

    private async Task<Answer> OutrunAsync(Visit visit, FacilityVersion seen)
    {
        var now = (await rows.FindAsync(visit))!;
        return Answer.Show(Page(visit, now, [], meanwhile.Of(visit.Words, seen, now, null)), StatusCodes.Status409Conflict);
    }

    private static FacilityCheck Read(Visit visit, List<FieldFault> faults)
    {
        var (form, words) = (visit.Form, visit.Words);
        var on = DayField.Read(form, "on", words, faults);
        var how = form["how"] == nameof(CheckWay.Site) ? CheckWay.Site : CheckWay.Call;
        if (form["confirmed"] is not ("yes" or "no"))
        {
            faults.Add(new("confirmed", words["call.confirmed.missing"]));
        }

        return new(on ?? default, visit.By, how, form["confirmed"] == "yes", form.Text("note"));
    }

    private Html Page(Visit visit, FacilityVersion now, IReadOnlyList<FieldFault> faults, Html before)
    {
        var (words, form, facility) = (visit.Words, visit.Form, now.Facility);
        var facts = sheet.Of(facility, words).Where(fact => Asked.Contains(fact.Key));
        var number = now.Number.ToString(CultureInfo.InvariantCulture);
        return skin.Whole(visit, words["call"], Html.Of($"""
            <p><a href="{visit.At("/facilities/" + facility.Id)}">{facility.Name.In(words.Language)}</a></p>
            {before}{FormParts.Faults(words, faults)}<p>{words["call.text"]}</p>
            <div class="split"><section class="card"><h2>{words["call.ask"]}</h2>
            <dl class="facts">{Html.Join(facts.Select(fact => Html.Of($"<div><dt>{fact.Label}</dt><dd>{ChangeTable.Text(fact.Text)}</dd></div>\n")))}</dl></section>
            <form method="post" action="{visit.At($"/facilities/{facility.Id}/call")}">{FormParts.Seal(visit)}<input type="hidden" name="version" value="{number}">
            {FormParts.Choices("how", words["call.how"], form.Text("how") ?? nameof(CheckWay.Call), Enum.GetValues<CheckWay>().Select(way => (way.ToString(), words.Of(way))), faults)}
            {FormParts.Input("on", words["call.on"], form.Text("on") ?? rows.Today(facility), faults, DayField.Kind)}
            {FormParts.Choices("confirmed", words["call.confirmed"], form.Text("confirmed"), [("yes", words["call.yes"]), ("no", words["call.no"])], faults)}
            {FormParts.Area("note", words["call.note"], form["note"], faults, words["call.note.hint"])}
            <p><button class="main">{words["call.go"]}</button></p>
            </form></div>

            """));
    }
}
