using Helpline.Pages;

namespace Helpline.Desk.Register.Frame;

/// <summary>
/// What every page of the operators has: the practice banner, the links to the parts, the languages, the way out. No script,
/// nothing from elsewhere; works with the keyboard alone.
/// </summary>
internal sealed class PageSkin(DeskSettings settings)
{
    private static readonly (string Path, string Key)[] Parts =
    [
        ("", "nav.list"), ("/expiring", "nav.expiring"), ("/corrections", "nav.corrections"), ("/import", "nav.import"),
        ("/crisis", "nav.crisis"), ("/editors", "nav.editors"),
    ];

    public Html Whole(Visit visit, string title, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{visit.Words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>{title} · {visit.Words["title"]}</title>
        <link rel="stylesheet" href="/desk/register/style.css">
        </head>
        <body>
        <a class="skip" href="#main">{visit.Words["skip"]}</a>
        <header>
        {Practice(visit)}<div class="bar"><p class="name"><a href="{visit.At("")}">{visit.Words["title"]}</a></p>
        <nav class="languages" aria-label="{visit.Words["language"]}">{Html.Join(Wordings.Languages.Select(one => Language(visit, one.Code, one.Name)))}</nav>
        {Menu(visit)}</div>
        </header>
        <main id="main">
        <h1>{title}</h1>
        {main}</main>
        </body>
        </html>

        """);

    private Html Practice(Visit visit) => settings.IsDemo
        ? Html.Of($"<p class=\"practice\">{visit.Words["practice"]}</p>\n")
        : Html.None;

    private static Html Language(Visit visit, string code, string name) => code == visit.Words.Language
        ? Html.Of($"<span lang=\"{code}\" aria-current=\"true\">{name}</span> ")
        : Html.Of($"<a lang=\"{code}\" hreflang=\"{code}\" href=\"{visit.In(code)}\">{name}</a> ");

    private static Html Menu(Visit visit) => visit.Editor is null ? Html.None : Html.Of($"""
        <nav class="parts" aria-label="{visit.Words["nav"]}">{Html.Join(Parts.Select(part => Part(visit, part.Path, part.Key)))}</nav>
        <form class="out" method="post" action="{visit.At("/sign-out")}">{FormParts.Seal(visit)}<span>{visit.Editor.Name}</span> <button>{visit.Words["out"]}</button></form>

        """);

    private static Html Part(Visit visit, string path, string key) => visit.Context.Request.Path == Visit.Root + path
        ? Html.Of($"<a aria-current=\"page\" href=\"{visit.At(path)}\">{visit.Words[key]}</a> ")
        : Html.Of($"<a href=\"{visit.At(path)}\">{visit.Words[key]}</a> ");
}
