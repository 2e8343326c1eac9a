using System.Globalization;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>What people said is wrong on a card, as counts a day. Knows and shows nothing of who said so.</summary>
internal sealed class CorrectionsPage(Corrections corrections, FacilityRegister register, PageSkin skin)
{
    private const int IdLength = 32;

    public async Task<Answer> ShowAsync(Visit visit)
    {
        var words = visit.Words;
        var open = await corrections.OpenAsync(visit.Stop);
        var names = (await register.AllAsync(visit.Stop)).ToDictionary(facility => facility.Id, facility => facility.Name.In(words.Language), StringComparer.Ordinal);
        var rows = open.OrderByDescending(one => one.Times).ThenBy(one => one.Facility, StringComparer.Ordinal)
            .Select(one => Row(visit, one, names.GetValueOrDefault(one.Facility) ?? one.Facility)).ToList();
        var table = rows.Count == 0 ? Html.Of($"<p class=\"empty\">{words["corrections.empty"]}</p>\n") : Html.Of($"""
            <table class="cards"><thead><tr><th scope="col">{words["fact.name"]}</th><th scope="col">{words["corrections.what"]}</th><th scope="col">{words["corrections.day"]}</th><th scope="col">{words["corrections.times"]}</th><th scope="col">{words["corrections.deed"]}</th></tr></thead>
            <tbody>{Html.Join(rows)}</tbody></table>

            """);
        var done = visit.Asked("done").Length > 0 ? words["corrections.closed"] : null;
        return Answer.Show(skin.Whole(visit, words["nav.corrections"], Html.Of($"{FormParts.Notice(done)}<p>{words["corrections.text"]}</p>\n{table}")));
    }

    public async Task<Answer> CloseAsync(Visit visit)
    {
        if (visit.Form["id"] is { Length: IdLength } id && id.All(char.IsAsciiHexDigit))
        {
            await corrections.CloseAsync(Convert.FromHexString(id), visit.Stop);
        }

        return Answer.Go(visit.At("/corrections", ("done", "1")));
    }

    private static Html Row(Visit visit, Correction one, string name)
    {
        var words = visit.Words;
        var times = one.Times.ToString(CultureInfo.InvariantCulture);
        return Html.Of($"""
            <tr><th scope="row"><a href="{visit.At("/facilities/" + one.Facility)}">{name}</a></th>
            <td data-label="{words["corrections.what"]}">{words.Of(one.Kind)}</td>
            <td data-label="{words["corrections.day"]}">{FactWords.Day(one.On)}</td>
            <td data-label="{words["corrections.times"]}">{times}</td>
            <td data-label="{words["corrections.deed"]}"><form method="post" action="{visit.At("/corrections")}">{FormParts.Seal(visit)}<input type="hidden" name="id" value="{Convert.ToHexStringLower(one.Id)}"><button aria-label="{words["corrections.close"]}: {name}">{words["corrections.close"]}</button></form></td></tr>

            """);
    }
}
