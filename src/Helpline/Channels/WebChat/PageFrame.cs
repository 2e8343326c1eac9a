using Helpline.Dialogs.Model;
using Helpline.Pages;
using Helpline.Sessions;

namespace Helpline.Channels.WebChat;

/// <summary>
/// What every page has: a title that tells nothing, the emergency numbers on top, the practice banner where nobody reads,
/// and the way to leave. No script, nothing from elsewhere.
/// </summary>
internal sealed class PageFrame(DialogBook book, TalkFacts facts)
{
    private static readonly string[] Numbers = ["102", "103", "112"];

    public string Phrase(string? language, string key) => book.Phrase(language, key);

    /// <param name="language">Null: none was chosen yet.</param>
    public Html Whole(string? language, string token, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="{language ?? Languages.BeforeChosen}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>{Phrase(language, "web.title")}</title>
        <link rel="stylesheet" href="/chat.css">
        </head>
        <body>
        <header>
        {Banner(language)}<nav class="urgent" aria-label="{TalkFacts.Emergency}">{Html.Join(Numbers.Select(Tel))}</nav>
        </header>
        <main>
        {main}</main>
        <footer>
        <form method="post" action="/leave">
        <input type="hidden" name="token" value="{token}">
        <button class="leave">{Phrase(language, "web.leave")}</button>
        </form>
        </footer>
        </body>
        </html>

        """);

    private Html Banner(string? language) => facts.Demo
        ? Html.Join(Spoken(language).Select(one => Html.Of($"<p class=\"demo\" lang=\"{one}\">{Phrase(one, "demo-banner")}</p>\n")))
        : Html.None;

    private static IReadOnlyList<string> Spoken(string? language) => language is null ? Languages.All : [language];

    private static Html Tel(string number) => Html.Of($"<a href=\"tel:{number}\">{number}</a>");
}
