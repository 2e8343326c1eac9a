using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>What the public sees, in words and with every reason. Never by colour alone.</summary>
internal static class ShownWords
{
    public static Html Badge(Wording words, Badge badge) => Html.Of(
        $"<span class=\"badge {Wording.Hyphened(badge.Kind.ToString())}\">{Text(words, badge)}</span>");

    public static string Text(Wording words, Badge badge) => words.Fill(
        Wording.KeyOf(badge.Kind), ("day", badge.On is { } on ? FactWords.Day(on) : ""));

    /// <summary>For the list: short, with the first reasons.</summary>
    public static Html Cell(Wording words, Facility facility, Shown shown) => Html.Of(
        $"<span><span class=\"{Mark(shown)}\">{words[Key(shown)]}</span><span class=\"soft\">{(facility.Published ? string.Join("; ", Whys(words, shown)) : words["why.unpublished"])}</span></span>");

    /// <summary>For the page of one facility: all of it.</summary>
    public static Html Whole(Wording words, Shown shown) => Html.Of($"""
        <p><span class="{Mark(shown)}">{words[Key(shown)]}</span> {Badge(words, shown.Badge)}</p>
        {Reasons(words, "shown.why-not-named", shown.WhyNotNamed)}{Reasons(words, "shown.why-not-offered", shown.WhyNotOffered)}
        """);

    public static IEnumerable<string> Whys(Wording words, Shown shown) => shown.WhyNotNamed.Concat(shown.WhyNotOffered).Select(key => words[key]);

    private static string Key(Shown shown) => shown.Offered ? "shown.offered" : shown.Named ? "shown.named" : "shown.not";

    private static string Mark(Shown shown) => shown.Offered ? "state on" : shown.Named ? "state half" : "state off";

    private static Html Reasons(Wording words, string key, IReadOnlyList<string> reasons) => reasons.Count == 0 ? Html.None : Html.Of(
        $"<p class=\"lead\">{words[key]}</p>\n<ul>{Html.Join(reasons.Select(reason => Html.Of($"<li>{words[reason]}</li>")))}</ul>\n");
}
