using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>What falls back within thirty days, soonest first: this week's list of calls.</summary>
internal sealed class ExpiringPage(FacilityRegister register, FactSheet sheet, Almanac almanac, PageSkin skin)
{
    public async Task<Answer> ShowAsync(Visit visit)
    {
        var words = visit.Words;
        var rows = (await register.AllAsync(visit.Stop))
            .Where(facility => facility.Published)
            .SelectMany(facility => almanac.Ends(facility).Where(ends => ListFilter.IsSoon(ends, almanac.Today(facility.Country))).Select(ends => (facility, ends)))
            .OrderBy(row => row.ends.On)
            .Select(row => Row(visit, row.facility, row.ends))
            .ToList();
        var table = rows.Count == 0 ? Html.Of($"<p class=\"empty\">{words["expiring.empty"]}</p>\n") : Html.Of($"""
            <table class="cards"><thead><tr><th scope="col">{words["fact.name"]}</th><th scope="col">{words["fact.region"]}</th><th scope="col">{words["column.ends"]}</th><th scope="col">{words["expiring.next"]}</th></tr></thead>
            <tbody>{Html.Join(rows)}</tbody></table>

            """);
        return Answer.Show(skin.Whole(visit, words["nav.expiring"], Html.Of($"<p>{words["expiring.text"]}</p>\n{table}")));
    }

    private Html Row(Visit visit, Facility facility, Ends ends)
    {
        var (words, place) = (visit.Words, "/facilities/" + facility.Id);
        var (key, deed) = ends.Key == "ends.call" ? ("call", "/call") : ("licence", "/licence");
        var isOver = ends.On < almanac.Today(facility.Country);
        return Html.Of($"""
            <tr><th scope="row"><a href="{visit.At(place)}">{facility.Name.In(words.Language)}</a></th>
            <td data-label="{words["fact.region"]}">{sheet.Region(facility.Region, words)}</td>
            <td data-label="{words["column.ends"]}"><span class="soon">{words[ends.Key]}: <b>{FactWords.Day(ends.On)}</b>{(isOver ? Html.Of($" <span class=\"soft\">{words["ends.over"]}</span>") : Html.None)}</span></td>
            <td data-label="{words["expiring.next"]}"><a href="{visit.At(place + deed)}">{words[key]}</a></td></tr>

            """);
    }
}
