using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Desk;

/// <summary>/desk on the main port: says where the inbox is. Touches no key, asks nothing.</summary>
internal static class SignpostPage
{
    private const string Style =
        ":root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif}body{max-width:34rem;margin:2rem auto;padding:0 1rem}"
        + "a{font-weight:600}li{margin:.75rem 0}.practice{background:#fff3d6;color:#5a3d00;padding:.5rem .8rem;font-weight:600}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(WebApplication app, DeskSettings settings)
    {
        var page = Page(settings);
        app.MapGet("/desk", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return Results.Text(page, "text/html; charset=utf-8", Encoding.UTF8);
        });
    }

    private static string Page(DeskSettings settings)
    {
        var origin = WebUtility.HtmlEncode(settings.OpenerOrigin + "/");
        string Line(string language, string text) => $"<li lang=\"{language}\">{text}: <a href=\"{origin}\">{origin}</a></li>";
        var practice = settings.IsDemo
            ? "<p class=\"practice\">Жаттығу, мұны ешкім оқымайды · Тренировка, этого никто не читает · Машыгуу, муну эч ким окубайт · Practice, nobody reads this</p>"
            : "";
        return $"""
            <!doctype html>
            <html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>Desk</title><style>{Style}</style></head>
            <body>{practice}<main><h1>Desk</h1><ul>
            {Line("kk", "Мекемелер үшін кіріс хабарлар")}
            {Line("ru", "Входящие для ведомств")}
            {Line("ky", "Мекемелер үчүн келген билдирүүлөр")}
            {Line("en", "The agencies’ inbox")}
            </ul><ul>
            <li lang="kk"><a href="/desk/register?lang=kk">Орталықтар тізілімі: редакторларға</a></li>
            <li lang="ru"><a href="/desk/register">Реестр центров: для редакторов</a></li>
            <li lang="ky"><a href="/desk/register?lang=ky">Борборлордун реестри: редакторлорго</a></li>
            <li lang="en"><a href="/desk/register?lang=en">Register of centres: for editors</a></li>
            </ul></main></body></html>
            """;
    }
}
