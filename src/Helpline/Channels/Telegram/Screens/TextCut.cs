namespace Helpline.Channels.Telegram.Screens;

/// <summary>Texts within Telegram's limits, counted in UTF-16 units as Telegram counts them. Never inside a surrogate pair.</summary>
internal static class TextCut
{
    /// <summary>The longest message.</summary>
    public const int Message = 4096;

    /// <summary>The longest answer to a press.</summary>
    public const int Toast = 200;

    private const string More = "…";

    /// <summary>The beginning, with a mark where something is left out.</summary>
    public static string Short(string text, int limit) => text.Length <= limit ? text : text[..Before(text, limit - More.Length)] + More;

    /// <summary>All of it in pieces, at line ends where there are some: joined they are the text.</summary>
    public static IReadOnlyList<string> Pieces(string text, int limit)
    {
        var pieces = new List<string>();
        while (text.Length > limit)
        {
            var line = text.LastIndexOf('\n', limit - 1) + 1;
            var end = line > 0 ? line : Before(text, limit);

            // Telegram takes no message of blanks alone.
            end = string.IsNullOrWhiteSpace(text[..end]) || string.IsNullOrWhiteSpace(text[end..]) ? Before(text, limit) : end;
            pieces.Add(text[..end]);
            text = text[end..];
        }

        pieces.Add(text);
        return pieces;
    }

    private static int Before(string text, int end) => char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
}
