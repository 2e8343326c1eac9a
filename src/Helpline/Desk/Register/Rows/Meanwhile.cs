using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>Told to the second of two who changed one facility: who changed what meanwhile, beside what was sent too late. Nothing was saved.</summary>
internal sealed class Meanwhile(FactSheet sheet)
{
    /// <param name="seen">What this person began with.</param>
    /// <param name="now">What is in the register.</param>
    /// <param name="mine">What this person sent; null: it changes no fact.</param>
    public Html Of(Wording words, FacilityVersion seen, FacilityVersion now, Facility? mine)
    {
        var own = mine is null ? [] : sheet.Changes(seen.Facility, mine, words).ToDictionary(change => change.Key, change => change.After);
        var theirs = sheet.Changes(seen.Facility, now.Facility, words);
        return Html.Of($"""
            <div class="faults meanwhile" role="alert">
            <h2>{words["meanwhile"]}</h2>
            <p>{words.Fill("meanwhile.text", ("name", now.By), ("day", FactWords.Day(now.On)))}</p>
            <table class="cards changes"><thead><tr><th scope="col">{words["change.fact"]}</th><th scope="col">{words["meanwhile.seen"]}</th><th scope="col">{words["meanwhile.now"]}</th><th scope="col">{words["meanwhile.mine"]}</th></tr></thead>
            <tbody>{Html.Join(theirs.Select(change => Row(words, change, own.GetValueOrDefault(change.Key))))}</tbody></table>
            <p>{words["meanwhile.again"]}</p>
            </div>

            """);
    }

    private static Html Row(Wording words, FactChange change, string? mine) => Html.Of($"""
        <tr><th scope="row">{change.Label}</th><td data-label="{words["meanwhile.seen"]}">{ChangeTable.Text(change.Before)}</td><td data-label="{words["meanwhile.now"]}">{ChangeTable.Text(change.After)}</td><td data-label="{words["meanwhile.mine"]}">{(mine is null ? Html.Of($"<span class=\"soft\">{words["meanwhile.unchanged"]}</span>") : ChangeTable.Text(mine))}</td></tr>

        """);
}
