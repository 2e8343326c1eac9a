namespace Helpline.Upkeep;

/// <summary>
/// Where the program listens: the main address for people, and one port for the desk's bundle,
/// so that the bundle has an origin of its own. Decides only; binds nothing.
/// </summary>
/// <param name="Main">Scheme, host and port of the chat and the start of the desk.</param>
/// <param name="Opener">Scheme, host and port that serves nothing but the desk's bundle and its JSON.</param>
/// <param name="OpenerOrigin">That origin as browsers see it; differs from the opener behind a proxy.</param>
internal sealed record Listening(Uri Main, Uri Opener, string OpenerOrigin)
{
    internal const string OpenerOriginKey = "Desk:OpenerOrigin";
    private const string DefaultMain = "http://127.0.0.1:5080";

    internal bool IsLoopbackOnly => Main.IsLoopback && Opener.IsLoopback;

    /// <returns>Null when an address cannot be understood; the faults say which.</returns>
    internal static Listening? From(IConfiguration configuration, ICollection<string> faults)
    {
        var urls = configuration["urls"] ?? configuration["ASPNETCORE_URLS"];
        var first = string.IsNullOrWhiteSpace(urls) ? DefaultMain : urls.Split(';')[0].Trim();
        if (Address(first) is not { } main)
        {
            faults.Add("ASPNETCORE_URLS: give one address like http://127.0.0.1:5080.");
            return null;
        }

        var next = new UriBuilder(main) { Port = main.Port + 1 }.Uri;
        var named = configuration[OpenerOriginKey];
        if (string.IsNullOrWhiteSpace(named))
        {
            return new Listening(main, next, Origin(next));
        }

        if (Address(named) is not { } origin || Origin(origin) == Origin(main))
        {
            faults.Add($"{OpenerOriginKey}: give an origin like https://desk.example.org, another than that of the chat.");
            return null;
        }

        // A public name is a proxy's: it reaches us on the next port.
        return new Listening(main, origin.IsLoopback ? origin : next, Origin(origin));
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Kestrel's "any host" signs (+ and *) stand for all addresses.</summary>
    private static Uri? Address(string text)
    {
        var readable = text.Replace("://+", "://0.0.0.0", StringComparison.Ordinal)
            .Replace("://*", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(readable, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.Port < 65535
            ? address
            : null;
    }
}
