using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Desk.Register.Rows;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Edit;

/// <summary>Changes the facts of a facility. Each changed fact takes the source and the date that the form must then name.</summary>
internal sealed class EditForm(RowDesk rows, FactSheet sheet, Meanwhile meanwhile, FacilityPage page, EditPage form)
{
    public async Task<Answer> ShowAsync(Visit visit) => await rows.FindAsync(visit) is { } now
        ? Answer.Show(form.Of(visit, now, FacilityFields.Of(now.Facility), [], null))
        : page.Missing(visit);

    public async Task<Answer> TakeAsync(Visit visit)
    {
        if (await rows.FindAsync(visit) is not { } now)
        {
            return page.Missing(visit);
        }

        var faults = new List<FieldFault>();
        var seen = await rows.SeenAsync(now, visit.Form, visit.Stop);
        var mine = WithSource(visit, seen.Facility, FacilityFields.Read(visit.Form, seen.Facility, visit.Words, faults), faults);
        faults.AddRange(faults.Count > 0 ? [] : rows.Faults(mine, visit.Words));
        if (faults.Count > 0)
        {
            return Answer.Show(form.Of(visit, seen, visit.Form, faults, null), StatusCodes.Status400BadRequest);
        }

        return seen.Number == now.Number && await rows.SaveAsync(visit, mine, now.Number, ChangeKind.Edit) is not SaveOutcome.Outrun and var outcome
            ? Answer.Go(visit.At("/facilities/" + mine.Id, ("done", outcome == SaveOutcome.Same ? "same" : "edit")))
            : await OutrunAsync(visit, seen, mine);
    }

    /// <summary>The form again, filled with what is in the register now and with this person's own changes.</summary>
    private async Task<Answer> OutrunAsync(Visit visit, FacilityVersion seen, Facility mine)
    {
        var now = (await rows.FindAsync(visit))!;
        var merged = FacilityFields.Of(Merging.Of(seen.Facility, now.Facility, mine));
        return Answer.Show(form.Of(visit, now, merged, [], meanwhile.Of(visit.Words, seen, now, mine)), StatusCodes.Status409Conflict);
    }

    private Facility WithSource(Visit visit, Facility before, Facility mine, List<FieldFault> faults)
    {
        var changes = sheet.SourcedChanges(before, mine, visit.Words);
        if (changes.Count == 0)
        {
            return mine;
        }

        var (source, date) = (visit.Form["source"], visit.Form["sourceDate"]);
        if (source.Length == 0)
        {
            faults.Add(new("source", visit.Words.Fill("edit.source.missing", ("facts", string.Join(", ", changes.Select(change => change.Label))))));
        }

        if (date.Length == 0)
        {
            faults.Add(new("sourceDate", visit.Words["edit.date.missing"]));
        }

        var origins = new Dictionary<string, Origin>(before.Origins);
        foreach (var change in changes)
        {
            origins[change.Key] = new(source, date);
        }

        return mine with { Origins = origins };
    }
}
