using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>
/// Records what an operator saw in the licence register. Never without evidence, and "seen" never without number, annex, address and
/// issuer: a name alone proves nothing.
/// </summary>
internal sealed class LicenceForm(RowDesk rows, Meanwhile meanwhile, FacilityPage page, PageSkin skin)
{
    private static readonly string[] NeededWhenSeen = ["number", "annex", "address", "issuer"];

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
        var licence = Read(visit, faults);
        var changed = now.Facility with { Licences = [.. now.Facility.Licences.Append(licence).OrderBy(one => one.CheckedOn)] };
        faults.AddRange(faults.Count > 0 ? [] : rows.Faults(changed, visit.Words));
        if (faults.Count > 0)
        {
            return Answer.Show(Page(visit, now, faults, Html.None), StatusCodes.Status400BadRequest);
        }

        var seen = await rows.SeenAsync(now, visit.Form, visit.Stop);
        return seen.Number == now.Number && await rows.SaveAsync(visit, changed, now.Number, ChangeKind.Licence) != SaveOutcome.Outrun
            ? Answer.Go(visit.At("/facilities/" + changed.Id, ("done", "licence")))
            : await OutrunAsync(visit, seen);
    }

    private async Task<Answer> OutrunAsync(Visit visit, FacilityVersion seen)
    {
        var now = (await rows.FindAsync(visit))!;
        return Answer.Show(Page(visit, now, [], meanwhile.Of(visit.Words, seen, now, null)), StatusCodes.Status409Conflict);
    }

    private static Licence Read(Visit visit, List<FieldFault> faults)
    {
        var (form, words) = (visit.Form, visit.Words);
        var isSeen = form["result"] == nameof(LicenceResult.Seen);
        if (!isSeen && form["result"] != nameof(LicenceResult.NotFound))
        {
            faults.Add(new("result", words["licence.result.missing"]));
        }

        foreach (var name in NeededWhenSeen.Where(name => isSeen && form[name].Length == 0))
        {
            faults.Add(new(name, words.Fill("licence.needed", ("field", words["licence." + name]))));
        }

        if (form["evidence"].Length == 0)
        {
            faults.Add(new("evidence", words["licence.evidence.missing"]));
        }

        return new()
        {
            Result = isSeen ? LicenceResult.Seen : LicenceResult.NotFound,
            Number = form.Text("number"),
            Annex = form.Text("annex"),
            Address = form.Text("address"),
            Issuer = form.Text("issuer"),
            ValidFrom = DayField.Optional(form, "from", words, faults),
            ValidUntil = DayField.Optional(form, "until", words, faults),
            CheckedOn = DayField.Read(form, "on", words, faults) ?? default,
            CheckedBy = visit.By,
            Evidence = form["evidence"],
        };
    }

    private Html Page(Visit visit, FacilityVersion now, IReadOnlyList<FieldFault> faults, Html before)
    {
        var (words, form, facility) = (visit.Words, visit.Form, now.Facility);
        return skin.Whole(visit, words["licence"], Html.Of($"""
            <p><a href="{visit.At("/facilities/" + facility.Id)}">{facility.Name.In(words.Language)}</a></p>
            {before}{FormParts.Faults(words, faults)}<p>{words["licence.text"]}</p>
            <p class="soft lines">{FactWords.Local(facility.Name)}
            {FactWords.Local(facility.Address)}
            {facility.TaxNumber}</p>
            <form class="narrow" method="post" action="{visit.At($"/facilities/{facility.Id}/licence")}">{FormParts.Seal(visit)}<input type="hidden" name="version" value="{now.Number.ToString(CultureInfo.InvariantCulture)}">
            {FormParts.Choices("result", words["licence.result"], form.Text("result"), Enum.GetValues<LicenceResult>().Select(result => (result.ToString(), words.Of(result))), faults)}
            {FormParts.Input("on", words["licence.on"], form.Text("on") ?? rows.Today(facility), faults, DayField.Kind)}
            {FormParts.Input("number", words["licence.number"], form["number"], faults)}
            {FormParts.Area("annex", words["licence.annex"], form["annex"], faults, words["licence.annex.hint"])}
            {FormParts.Area("address", words["licence.address"], form["address"], faults, words["licence.address.hint"])}
            {FormParts.Input("issuer", words["licence.issuer"], form["issuer"], faults)}
            {FormParts.Input("from", words["licence.valid-from"], form["from"], faults, DayField.Kind)}
            {FormParts.Input("until", words["licence.valid-until"], form["until"], faults, DayField.Kind, words["licence.until.hint"])}
            {FormParts.Area("evidence", words["licence.evidence"], form["evidence"], faults, words["licence.evidence.hint"])}
            <p><button class="main">{words["licence.go"]}</button></p>
            </form>

            """));
    }
}
