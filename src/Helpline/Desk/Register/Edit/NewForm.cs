using Helpline.Desk.Register.Frame;
using Helpline.Desk.Register.Rows;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Edit;

/// <summary>A facility that no table had. Begins unpublished, and with one source for all its facts.</summary>
internal sealed class NewForm(RowDesk rows, EditPage form)
{
    private static readonly string[] Served = ["KZ", "KG"];

    public Task<Answer> ShowAsync(Visit visit) => Task.FromResult(Answer.Show(form.New(visit, [])));

    public async Task<Answer> TakeAsync(Visit visit)
    {
        var (fields, words, faults) = (visit.Form, visit.Words, new List<FieldFault>());
        if (fields["source"].Length == 0)
        {
            faults.Add(new("source", words["new.source.missing"]));
        }

        if (fields["sourceDate"].Length == 0)
        {
            faults.Add(new("sourceDate", words["edit.date.missing"]));
        }

        var empty = new Facility
        {
            Id = fields["id"].ToLowerInvariant(),
            Country = Served.Contains(fields["country"]) ? fields["country"] : Served[0],
            Name = LocalText.None,
            Origin = new(fields["source"], fields["sourceDate"]),
        };
        var facility = FacilityFields.Read(fields, empty, words, faults);
        faults.AddRange(faults.Count > 0 ? [] : rows.Faults(facility, words));
        if (faults.Count > 0)
        {
            return Answer.Show(form.New(visit, faults), StatusCodes.Status400BadRequest);
        }

        return await rows.SaveAsync(visit, facility, 0, ChangeKind.Edit) == SaveOutcome.Outrun
            ? Answer.Show(form.New(visit, [new("id", words["new.id.taken"])]), StatusCodes.Status409Conflict)
            : Answer.Go(visit.At("/facilities/" + facility.Id, ("done", "new")));
    }
}
