using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>One facility: what the public sees of it and why not more, what can be done, every fact with its source and date, the checks, the history.</summary>
internal sealed class FacilityPage(RowDesk rows, FactSheet sheet, Almanac almanac, PageSkin skin)
{
    public async Task<Answer> ShowAsync(Visit visit) => await rows.FindAsync(visit) is { } version
        ? Answer.Show(await PageAsync(visit, version, [], Notice(visit), Html.None))
        : Missing(visit);

    public async Task<Answer> HistoryAsync(Visit visit)
    {
        if (await rows.FindAsync(visit) is not { } version)
        {
            return Missing(visit);
        }

        var words = visit.Words;
        var history = await rows.HistoryAsync(version.Facility.Id, visit.Stop);
        var entries = history.Select((one, place) => Entry(words, one, place == 0 ? null : history[place - 1])).Reverse();
        return Answer.Show(skin.Whole(visit, words["history"], Html.Of($"""
            <p><a href="{visit.At("/facilities/" + version.Facility.Id)}">{version.Facility.Name.In(words.Language)}</a></p>
            <ol class="history" reversed>{Html.Join(entries)}</ol>

            """)));
    }

    public Answer Missing(Visit visit) => Answer.Show(
        skin.Whole(visit, visit.Words["missing"], Html.Of($"<p><a class=\"way\" href=\"{visit.At("")}\">{visit.Words["back.list"]}</a></p>\n")),
        StatusCodes.Status404NotFound);

    /// <param name="before">What stands above all: why something was refused, or what changed meanwhile.</param>
    public async Task<Html> PageAsync(Visit visit, FacilityVersion version, IReadOnlyList<FieldFault> faults, string? notice, Html before)
    {
        var (words, facility) = (visit.Words, version.Facility);
        var history = await rows.HistoryAsync(facility.Id, visit.Stop);
        return skin.Whole(visit, facility.Name.In(words.Language) ?? facility.Id, Html.Of($"""
            {FormParts.Notice(notice)}{FormParts.Faults(words, faults)}{before}<section class="card"><h2>{words["shown"]}</h2>
            {ShownWords.Whole(words, almanac.Shown(facility))}{Ends(words, facility)}</section>
            {Deeds(visit, version)}<section class="card"><h2>{words["facts"]}</h2>
            <dl class="facts">{Html.Join(sheet.Of(facility, words).Where(fact => fact.Text.Length > 0).Select(fact => Fact(facility, fact)))}</dl>{Empty(words, facility)}{Note(words, facility)}</section>
            <section class="card"><h2>{words["fact.licences"]}</h2>{Lines(words, facility.Licences.Reverse().Select(one => FactWords.Licence(one, words)))}</section>
            <section class="card"><h2>{words["fact.checks"]}</h2>{Lines(words, facility.Checks.Reverse().Select(one => FactWords.Check(one, words)))}</section>
            <section class="card"><h2>{words["history"]}</h2>{Lines(words, history.Reverse().Take(5).Select(one => HistoryLine(words, one)))}
            <p><a href="{visit.At($"/facilities/{facility.Id}/history")}">{words["history.all"]}</a></p></section>

            """));
    }

    private static string? Notice(Visit visit) => visit.Asked("done") is { Length: > 0 } done ? visit.Words.Find("done." + done) : null;

    private static Html Deeds(Visit visit, FacilityVersion version)
    {
        var (words, place) = (visit.Words, $"/facilities/{version.Facility.Id}");
        var show = version.Facility.Published ? "unpublish" : "publish";
        return Html.Of($"""
            <div class="deeds">
            <a class="way main" href="{visit.At(place + "/call")}">{words["call"]}</a>
            <a class="way" href="{visit.At(place + "/licence")}">{words["licence"]}</a>
            <a class="way" href="{visit.At(place + "/edit")}">{words["edit"]}</a>
            <form method="post" action="{visit.At($"{place}/{show}")}">{FormParts.Seal(visit)}<input type="hidden" name="version" value="{version.Number}"><button>{words[show]}</button></form>
            </div>

            """);
    }

    private Html Ends(Wording words, Facility facility)
    {
        var ends = almanac.Ends(facility);
        return ends.Count == 0 ? Html.None : Html.Of(
            $"<p class=\"lead\">{words["column.ends"]}</p>\n<ul>{Html.Join(ends.Select(one => Html.Of($"<li>{words[one.Key]}: {FactWords.Day(one.On)}</li>")))}</ul>\n");
    }

    private static Html Fact(Facility facility, FactShown fact) => Html.Of($"""
        <div><dt>{fact.Label}</dt><dd><span class="lines">{fact.Text}</span><span class="source">{FactWords.Origin(facility.Origins.GetValueOrDefault(fact.Key, facility.Origin))}</span></dd></div>

        """);

    private Html Empty(Wording words, Facility facility) => Html.Of(
        $"<p class=\"soft\">{words["facts.empty"]}: {string.Join(", ", sheet.Of(facility, words).Where(fact => fact.Text.Length == 0).Select(fact => fact.Label))}</p>\n");

    private static Html Note(Wording words, Facility facility) => facility.Note is null ? Html.None : Html.Of(
        $"<p class=\"lead\">{words["fact.note"]}</p>\n<p class=\"lines\">{facility.Note}</p>\n");

    private static Html Lines(Wording words, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0
            ? Html.Of($"<p class=\"soft\">{words["nothing.yet"]}</p>\n")
            : Html.Of($"<ul>{Html.Join(all.Select(line => Html.Of($"<li>{line}</li>")))}</ul>\n");
    }

    private static string HistoryLine(Wording words, FacilityVersion version) => $"{version.Number}. {FactWords.Day(version.On)}, {words.Of(version.How)}, {version.By}";

    private Html Entry(Wording words, FacilityVersion version, FacilityVersion? earlier) => Html.Of($"""
        <li class="card" value="{version.Number}"><h2>{HistoryLine(words, version)}</h2>
        {(earlier is null ? Html.Of($"<p>{words["history.first"]}</p>") : ChangeTable.Of(words, sheet.Changes(earlier.Facility, version.Facility, words)))}</li>

        """);
}
