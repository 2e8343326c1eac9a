namespace Helpline.Channels.Telegram.Api;

/// <summary>The addresses of the Bot API. They carry the token, so they are made for one call, go nowhere else and never print.</summary>
internal sealed class BotAddress(Uri root, BotToken token)
{
    private readonly string _root = root.AbsoluteUri.TrimEnd('/');

    internal Uri Method(string name) => new($"{_root}/{token.Segment}/{name}");

    /// <returns>Null when the path is none that Telegram gives: it could lead to a method instead of a file.</returns>
    internal Uri? File(string path)
    {
        var parts = path.Split('/');
        return parts.Any(part => part is "" or "." or "..")
            ? null
            : new($"{_root}/file/{token.Segment}/{string.Join('/', parts.Select(Uri.EscapeDataString))}");
    }

    public override string ToString() => "[sealed]";
}
