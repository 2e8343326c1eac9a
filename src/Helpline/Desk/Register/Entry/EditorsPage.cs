using Helpline.Desk.Register.Frame;
using Helpline.Desk.Staff;
using Helpline.Pages;

namespace Helpline.Desk.Register.Entry;

/// <summary>Who keeps the register, and a code for another one: shown once, on the page that answers the form, and kept nowhere but as its hash.</summary>
internal sealed class EditorsPage(RegisterEditors editors, PageSkin skin)
{
    private const int LongestName = 64;

    public async Task<Answer> ShowAsync(Visit visit) => Answer.Show(await PageAsync(visit, [], Html.None));

    public async Task<Answer> AddAsync(Visit visit)
    {
        var name = visit.Form["name"];
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return await WrongAsync(visit, "editors.name.wrong");
        }

        if (StaffMember.Fold(name) == StaffMember.Fold(visit.By))
        {
            return await WrongAsync(visit, "editors.name.own");
        }

        return await editors.DrawAsync(name, visit.Stop) is { } code
            ? Answer.Show(await PageAsync(visit, [], Code(visit, name, code)))
            : await WrongAsync(visit, "editors.name.taken");
    }

    private async Task<Answer> WrongAsync(Visit visit, string key) =>
        Answer.Show(await PageAsync(visit, [new("name", visit.Words[key])], Html.None), StatusCodes.Status400BadRequest);

    private static Html Code(Visit visit, string name, Token code) => Html.Of($"""
        <div class="notice" role="status"><p>{visit.Words.Fill("editors.code", ("name", name))}</p>
        <p><code class="code">{code.Text}</code></p></div>

        """);

    private async Task<Html> PageAsync(Visit visit, IReadOnlyList<FieldFault> faults, Html code)
    {
        var words = visit.Words;
        var all = await editors.AllAsync(visit.Stop);
        return skin.Whole(visit, words["nav.editors"], Html.Of($"""
            {code}{FormParts.Faults(words, faults)}<ul class="plain">{Html.Join(all.Select(one => Html.Of($"<li><b>{one.Name}</b> <span class=\"soft\">{words[one.HasPassword ? "editors.in" : "editors.waiting"]}</span></li>")))}</ul>
            <h2>{words["editors.add"]}</h2>
            <form class="narrow" method="post" action="{visit.At("/editors")}">{FormParts.Seal(visit)}
            {FormParts.Input("name", words["editors.name"], visit.Form["name"], faults, Html.Of($"type=\"text\" maxlength=\"{LongestName}\" required"), words["editors.name.hint"])}
            <p><button class="main">{words["editors.go"]}</button></p>
            </form>

            """));
    }
}
