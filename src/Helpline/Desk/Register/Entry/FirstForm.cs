using Helpline.Desk.Register.Frame;
using Helpline.Desk.Staff;
using Helpline.Pages;

namespace Helpline.Desk.Register.Entry;

/// <summary>
/// Where a one-time code becomes a password. The code is pasted into a form and never stands in an address: an address is kept by
/// histories and proxies, and a page without script can't read the part of it that no server sees.
/// </summary>
internal sealed class FirstForm(RegisterEditors editors, StaffInvites invites, StaffSessions sessions, PageSkin skin)
{
    private const int LongestPassword = 256;

    public Task<Answer> ShowAsync(Visit visit) => Task.FromResult(Answer.Show(Page(visit, [])));

    public async Task<Answer> TakeAsync(Visit visit)
    {
        var code = new Token(visit.Form["code"]);
        var faults = Faults(visit, code, await editors.LookAsync(code, visit.Stop));
        if (faults.Count > 0)
        {
            return Answer.Show(Page(visit, faults), StatusCodes.Status400BadRequest);
        }

        if (await invites.TakeAsync(code, visit.Form.Raw("password"), visit.Stop) is not { } member)
        {
            return Answer.Show(Page(visit, [new("code", visit.Words["first.gone"])]), StatusCodes.Status410Gone);
        }

        EditorCookie.Give(visit.Context, await sessions.BeginAsync(member, visit.Stop));
        return Answer.Go(visit.At(""));
    }

    private static List<FieldFault> Faults(Visit visit, Token code, StaffMember? member)
    {
        var faults = new List<FieldFault>();
        var password = visit.Form.Raw("password");
        if (member is null)
        {
            faults.Add(new("code", visit.Words["first.gone"]));
        }

        if (!PasswordRoom.IsLongEnough(password) || password.Length > LongestPassword || password == code.Text)
        {
            faults.Add(new("password", visit.Words["first.rule"]));
        }
        else if (password != visit.Form.Raw("again"))
        {
            faults.Add(new("again", visit.Words["first.differ"]));
        }

        return faults;
    }

    /// <summary>A code that was wrong is not shown again: it may be one for somebody else.</summary>
    private Html Page(Visit visit, IReadOnlyList<FieldFault> faults)
    {
        var words = visit.Words;
        var secret = Html.Of($"type=\"password\" maxlength=\"{LongestPassword}\" required");
        return skin.Whole(visit, words["first"], Html.Of($"""
            <p>{words["first.text"]}</p>
            {FormParts.Faults(words, faults)}<form class="narrow" method="post" action="{visit.At("/first")}">
            {FormParts.Input("code", words["first.code"], "", faults, Html.Of($"type=\"text\" maxlength=\"64\" spellcheck=\"false\" required"))}
            {FormParts.Input("password", words["first.password"], "", faults, secret, words["first.rule"])}
            {FormParts.Input("again", words["first.again"], "", faults, secret)}
            <p><button class="main">{words["first.go"]}</button></p>
            </form>

            """));
    }
}
