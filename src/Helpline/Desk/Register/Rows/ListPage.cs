using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>Every facility with what expires when: filtered, searched, fifty on a page. What expires first comes first.</summary>
internal sealed class ListPage(FacilityRegister register, FactSheet sheet, Almanac almanac, PageSkin skin)
{
    private const int PageSize = 50;

    public async Task<Answer> ShowAsync(Visit visit)
    {
        var filter = ListFilter.Of(visit);
        var all = await register.AllAsync(visit.Stop);
        var rows = all.Where(facility => filter.Takes(facility, almanac))
            .OrderBy(facility => almanac.Ends(facility).FirstOrDefault()?.On ?? DateOnly.MaxValue)
            .ThenBy(facility => facility.Country, StringComparer.Ordinal)
            .ThenBy(facility => facility.Region ?? "", StringComparer.Ordinal)
            .ThenBy(facility => facility.Id, StringComparer.Ordinal)
            .ToList();
        var page = int.TryParse(visit.Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize)) : 1;
        var words = visit.Words;
        return Answer.Show(skin.Whole(visit, words["nav.list"], Html.Of($"""
            {Form(visit, filter)}<p class="count">{words.Fill("list.count", ("count", Text(rows.Count)), ("all", Text(all.Count)))}
            <a class="way" href="{visit.At("/new")}">{words["new"]}</a></p>
            {Table(visit, [.. rows.Skip((page - 1) * PageSize).Take(PageSize)])}{Turn(visit, filter, page, rows.Count)}
            """)));
    }

    private Html Form(Visit visit, ListFilter filter)
    {
        var words = visit.Words;
        return Html.Of($"""
            <form class="filter" method="get" action="{Visit.Root}">{Lang(visit)}
            {FormParts.Input("q", words["filter.typed"], filter.Typed, null, Html.Of($"type=\"search\" maxlength=\"200\""))}
            {FormParts.Select("region", words["fact.region"], filter.Region, [("", words["filter.all"]), .. sheet.Regions.Select(region => (region.Code, region.Names[words.Language]))])}
            {FormParts.Select("show", words["filter.show"], filter.Show, ListFilter.Shows.Select(show => (show, words["filter.show." + (show.Length == 0 ? "all" : show)])))}
            <button>{words["filter.go"]}</button>
            </form>

            """);
    }

    /// <summary>A form that is looked up drops what stands after the address, so the language goes with it as a field.</summary>
    private static Html Lang(Visit visit) => visit.Words.Language == Wordings.Default
        ? Html.None
        : Html.Of($"<input type=\"hidden\" name=\"lang\" value=\"{visit.Words.Language}\">");

    private Html Table(Visit visit, IReadOnlyList<Facility> rows)
    {
        var words = visit.Words;
        return rows.Count == 0 ? Html.Of($"<p class=\"empty\">{words["list.empty"]}</p>\n") : Html.Of($"""
            <table class="cards">
            <thead><tr><th scope="col">{words["fact.name"]}</th><th scope="col">{words["fact.region"]}</th><th scope="col">{words["fact.status"]}</th><th scope="col">{words["column.shown"]}</th><th scope="col">{words["column.badge"]}</th><th scope="col">{words["column.ends"]}</th></tr></thead>
            <tbody>
            {Html.Join(rows.Select(row => Row(visit, row)))}</tbody>
            </table>

            """);
    }

    private Html Row(Visit visit, Facility facility)
    {
        var (words, shown) = (visit.Words, almanac.Shown(facility));
        return Html.Of($"""
            <tr><th scope="row"><a href="{visit.At("/facilities/" + facility.Id)}">{facility.Name.In(words.Language)}</a><span class="soft">{facility.City}</span></th>
            <td data-label="{words["fact.region"]}"><span>{sheet.Region(facility.Region, words)}<span class="soft">{words["country." + facility.Country.ToLowerInvariant()]}</span></span></td>
            <td data-label="{words["fact.status"]}"><span>{words.Of(facility.Status)}<span class="soft">{words.Of(facility.Publishable)}</span></span></td>
            <td data-label="{words["column.shown"]}">{ShownWords.Cell(words, facility, shown)}</td>
            <td data-label="{words["column.badge"]}">{ShownWords.Badge(words, shown.Badge)}</td>
            <td data-label="{words["column.ends"]}">{EndsCell(words, facility)}</td></tr>

            """);
    }

    private Html EndsCell(Wording words, Facility facility)
    {
        var today = almanac.Today(facility.Country);
        var ends = almanac.Ends(facility);
        return ends.Count == 0 ? Html.Of($"<span class=\"soft\">{words["ends.none"]}</span>") : Html.Of(
            $"<ul class=\"plain tight\">{Html.Join(ends.Select(one => EndsLine(words, one, today)))}</ul>");
    }

    private static Html EndsLine(Wording words, Ends ends, DateOnly today) => ListFilter.IsSoon(ends, today)
        ? Html.Of($"<li class=\"soon\">{words[ends.Key]}: <b>{FactWords.Day(ends.On)}</b></li>")
        : Html.Of($"<li>{words[ends.Key]}: {FactWords.Day(ends.On)}</li>");

    private static Html Turn(Visit visit, ListFilter filter, int page, int rows)
    {
        string To(int number) => visit.At("", ("q", filter.Typed), ("region", filter.Region), ("show", filter.Show), ("page", Text(number)));
        var back = page > 1 ? Html.Of($"<a class=\"way\" href=\"{To(page - 1)}\">{visit.Words["page.back"]}</a> ") : Html.None;
        var on = page * PageSize < rows ? Html.Of($"<a class=\"way\" href=\"{To(page + 1)}\">{visit.Words["page.on"]}</a>") : Html.None;
        return Html.Of($"<p class=\"turn\">{back}{on}</p>\n");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
