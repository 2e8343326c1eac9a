using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>Changes of facts as a table: what it was, what it is.</summary>
internal static class ChangeTable
{
    public static Html Of(Wording words, IReadOnlyList<FactChange> changes) => Html.Of($"""
        <table class="cards changes"><thead><tr><th scope="col">{words["change.fact"]}</th><th scope="col">{words["change.before"]}</th><th scope="col">{words["change.after"]}</th></tr></thead>
        <tbody>{Html.Join(changes.Select(change => Row(words, change)))}</tbody></table>

        """);

    /// <summary>An empty fact is shown as a dash.</summary>
    public static Html Text(string text) => Html.Of($"<span class=\"lines\">{(text.Length == 0 ? "—" : text)}</span>");

    private static Html Row(Wording words, FactChange change) => Html.Of($"""
        <tr><th scope="row">{change.Label}</th><td data-label="{words["change.before"]}">{Text(change.Before)}</td><td data-label="{words["change.after"]}">{Text(change.After)}</td></tr>

        """);
}
