using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Desk.Register.Rows;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Intake;

/// <summary>The pages of an import: the upload, the faults by row and column, the preview field by field, the end.</summary>
internal sealed class ImportPage(FactSheet sheet, PageSkin skin)
{
    /// <summary>So many rows are shown whole; how many more there are is said.</summary>
    private const int MostShown = 200;

    public Html Upload(Visit visit, IReadOnlyList<FieldFault> faults, Html after)
    {
        var words = visit.Words;
        return skin.Whole(visit, words["nav.import"], Html.Of($"""
            {FormParts.Faults(words, faults)}<p>{words["import.text"]}</p>
            <form class="narrow" method="post" action="{visit.At("/import")}" enctype="multipart/form-data">{FormParts.Seal(visit)}
            {FormParts.Input("file", words["import.file"], "", faults, Html.Of($"type=\"file\" accept=\".csv,.json,text/csv,application/json\" required"), words["import.hint"])}
            <p><button class="main">{words["import.look"]}</button></p>
            </form>
            {after}
            """));
    }

    public Html Faulty(Visit visit, string fileName, FacilitySheet read)
    {
        var words = visit.Words;
        var rows = read.Faults.Take(ExchangeLimits.Faults).Select(fault => Html.Of($"""
            <tr><th scope="row">{(fault.At.Length == 0 ? words["import.whole"] : fault.At)}</th><td data-label="{words["import.column"]}">{ChangeTable.Text(fault.Field)}</td><td data-label="{words["import.why"]}" lang="en">{fault.Why}</td></tr>

            """));
        return Upload(visit, [new("file", words.Fill("import.faulty", ("file", fileName), ("count", Text(read.Faults.Count))))], Html.Of($"""
            <table class="cards"><thead><tr><th scope="col">{words["import.row"]}</th><th scope="col">{words["import.column"]}</th><th scope="col">{words["import.why"]}</th></tr></thead>
            <tbody>{Html.Join(rows)}</tbody></table>

            """));
    }

    public Html Preview(Visit visit, ImportPreview preview, IReadOnlyList<string> remarks)
    {
        var (words, plan) = (visit.Words, preview.Plan);
        var confirm = plan.IsEmpty ? Html.Of($"<p class=\"empty\">{words["import.nothing"]}</p>\n") : Html.Of($"""
            <form method="post" action="{visit.At("/import/confirm")}">{FormParts.Seal(visit)}<input type="hidden" name="preview" value="{preview.Id}"><p><button class="main">{words["import.go"]}</button> <a class="way" href="{visit.At("/import")}">{words["import.not"]}</a></p></form>

            """);
        return skin.Whole(visit, words["import.preview"], Html.Of($"""
            <p><b>{preview.FileName}</b></p>
            <p>{words.Fill("import.counts", ("new", Text(plan.New.Count)), ("changed", Text(plan.Changed.Count)), ("same", Text(plan.Unchanged)))}</p>
            {Remarks(remarks)}<p>{words["import.unpublished"]}</p>
            {confirm}{Html.Join(plan.Changed.Take(MostShown).Select(facility => Changed(words, facility, preview.Before[facility.Id].Facility)))}
            {Html.Join(plan.New.Take(MostShown).Select(facility => New(words, facility)))}
            {More(words, plan)}
            """));
    }

    public Html Done(Visit visit, ImportPreview preview)
    {
        var (words, plan) = (visit.Words, preview.Plan);
        return skin.Whole(visit, words["import.done"], Html.Of($"""
            <p>{words.Fill("import.done.text", ("new", Text(plan.New.Count)), ("changed", Text(plan.Changed.Count)))}</p>
            <p><a class="way" href="{visit.At("")}">{words["back.list"]}</a></p>

            """));
    }

    private Html Changed(Wording words, Facility after, Facility before) => Html.Of($"""
        <section class="card"><h2>{words["import.changed"]}: {after.Name.In(words.Language)} <span class="soft">{after.Id}</span></h2>
        {ChangeTable.Of(words, sheet.Changes(before, after, words))}</section>

        """);

    private Html New(Wording words, Facility facility) => Html.Of($"""
        <section class="card"><h2>{words["import.new"]}: {facility.Name.In(words.Language)} <span class="soft">{facility.Id}</span></h2>
        <dl class="facts">{Html.Join(sheet.Of(facility, words).Where(fact => fact.Text.Length > 0).Select(Fact))}</dl></section>

        """);

    private static Html Fact(FactShown fact) => Html.Of($"<div><dt>{fact.Label}</dt><dd>{ChangeTable.Text(fact.Text)}</dd></div>\n");

    private static Html Remarks(IReadOnlyList<string> remarks) => remarks.Count == 0 ? Html.None : Html.Of(
        $"<ul class=\"soft\" lang=\"en\">{Html.Join(remarks.Select(remark => Html.Of($"<li>{remark}</li>")))}</ul>\n");

    private static Html More(Wording words, ImportPlan plan)
    {
        var hidden = Math.Max(0, plan.New.Count - MostShown) + Math.Max(0, plan.Changed.Count - MostShown);
        return hidden == 0 ? Html.None : Html.Of($"<p>{words.Fill("import.more", ("count", Text(hidden)))}</p>\n");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
