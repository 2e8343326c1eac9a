using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Desk.Register.Rows;
using Helpline.Help;
using Helpline.Pages;

namespace Helpline.Desk.Register.Crisis;

/// <summary>Which texts for people in danger a clinician has reviewed, and the form by which an operator records one. Shows when a review fell because a text changed.</summary>
internal sealed class ReviewsPage(TextReviews reviews, TimeProvider time, PageSkin skin)
{
    public async Task<Answer> ShowAsync(Visit visit) => Answer.Show(await PageAsync(visit, []));

    public async Task<Answer> TakeAsync(Visit visit)
    {
        var (form, words, faults) = (visit.Form, visit.Words, new List<FieldFault>());
        var on = DayField.Read(form, "on", words, faults);
        if (form["clinician"].Length == 0 || form["role"].Length == 0)
        {
            faults.Add(new(form["clinician"].Length == 0 ? "clinician" : "role", words["crisis.who.missing"]));
        }

        if (faults.Count == 0 && await reviews.RecordAsync(form["subject"], visit.By, $"{form["clinician"]}, {form["role"]}", on!.Value, visit.Stop) is { } why)
        {
            faults.Add(why == "day" ? new("on", words["fault.day"]) : new(why, words["crisis.refused"]));
        }

        return faults.Count == 0
            ? Answer.Go(visit.At("/crisis", ("done", "1")))
            : Answer.Show(await PageAsync(visit, faults), StatusCodes.Status400BadRequest);
    }

    private async Task<Html> PageAsync(Visit visit, IReadOnlyList<FieldFault> faults)
    {
        var (words, form) = (visit.Words, visit.Form);
        var cards = new List<Html>();
        foreach (var subject in reviews.Subjects)
        {
            cards.Add(Card(words, subject, await reviews.CurrentAsync(subject, visit.Stop), await reviews.HistoryAsync(subject, visit.Stop)));
        }

        var today = FactWords.Day(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return skin.Whole(visit, words["nav.crisis"], Html.Of($"""
            {FormParts.Notice(visit.Asked("done").Length > 0 ? words["crisis.done"] : null)}{FormParts.Faults(words, faults)}<p>{words["crisis.text"]}</p>
            {Html.Join(cards)}<h2>{words["crisis.record"]}</h2>
            <form class="narrow" method="post" action="{visit.At("/crisis")}">{FormParts.Seal(visit)}
            {FormParts.Select("subject", words["crisis.which"], form["subject"], reviews.Subjects.Select(subject => (subject, Title(words, subject))), faults)}
            {FormParts.Input("clinician", words["crisis.name"], form["clinician"], faults, Html.Of($"type=\"text\" maxlength=\"100\" required"))}
            {FormParts.Input("role", words["crisis.role"], form["role"], faults, Html.Of($"type=\"text\" maxlength=\"90\" required"), words["crisis.role.hint"])}
            {FormParts.Input("on", words["crisis.on"], form.Text("on") ?? today, faults, DayField.Kind)}
            <p><button class="main">{words["crisis.go"]}</button></p>
            </form>

            """));
    }

    private static Html Card(Wording words, string subject, TextReview? current, IReadOnlyList<TextReview> all)
    {
        var state = current is null
            ? words[all.Count == 0 ? "crisis.never" : "crisis.fallen"]
            : words.Fill("crisis.stands", ("who", current.Clinician), ("day", FactWords.Day(current.On)));
        return Html.Of($"""
            <section class="card"><h2>{Title(words, subject)}</h2><p>{state}</p>
            <ul class="soft">{Html.Join(all.Reverse().Select(one => Html.Of($"<li>{FactWords.Day(one.On)}, {one.Clinician}, {words[one.Stands ? "crisis.of-now" : "crisis.of-then"]}, {one.By}</li>")))}</ul></section>

            """);
    }

    private static string Title(Wording words, string subject) => words.Find("crisis.subject." + subject) ?? subject;
}
