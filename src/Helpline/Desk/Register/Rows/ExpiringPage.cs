using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register.Expiry;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>What falls back within thirty days, soonest first: this week's list of calls.</summary>
internal sealed class ExpiringPage(ExpiringList list, FactSheet sheet, Almanac almanac, PageSkin skin)
{
    public async Task<Answer> ShowAsync(Visit visit)
    {
        var words = visit.Words;
        var rows = (await list.NowAsync(visit.Stop)).Select(one => Row(visit, one)).ToList();
        var table = rows.Count == 0 ? Html.Of($"<p class=\"empty\">{words["expiring.empty"]}</p>\n") : Html.Of($"""
            <table class="cards"><thead><tr><th scope="col">{words["fact.name"]}</th><th scope="col">{words["fact.region"]}</th><th scope="col">{words["column.ends"]}</th><th scope="col">{words["expiring.next"]}</th></tr></thead>
            <tbody>{Html.Join(rows)}</tbody></table>

            """);
        return Answer.Show(skin.Whole(visit, words["nav.expiring"], Html.Of($"<p>{words["expiring.text"]}</p>\n{table}")));
    }

    private Html Row(Visit visit, Expiring one)
    {
        var (words, facility, place) = (visit.Words, one.Facility, "/facilities/" + one.Facility.Id);
        var (what, next, deed) = one.Kind switch
        {
            ExpiringKind.Facts => ("ends.call", "call", "/call"),
            ExpiringKind.LicenceCheck => ("ends.check", "licence", "/licence"),
            _ => ("ends.licence", "licence", "/licence"),
        };
        var over = one.LastDay < almanac.Today(facility.Country) ? Html.Of($" <span class=\"soft\">{words["ends.over"]}</span>") : Html.None;
        return Html.Of($"""
            <tr><th scope="row"><a href="{visit.At(place)}">{facility.Name.In(words.Language)}</a></th>
            <td data-label="{words["fact.region"]}">{sheet.Region(facility.Region, words)}</td>
            <td data-label="{words["column.ends"]}"><span class="soon">{words[what]}: <b>{FactWords.Day(one.LastDay)}</b>{over}</span></td>
            <td data-label="{words["expiring.next"]}"><a href="{visit.At(place + deed)}">{words[next]}</a></td></tr>

            """);
    }
}
