namespace Helpline.Dialogs.Running;

/// <summary>
/// Paragraphs to messages within the limit: as few as possible, cut at line ends where there are some,
/// never inside a surrogate pair. Nothing is lost: the pieces of a paragraph joined are that paragraph.
/// </summary>
internal static class MessageSplit
{
    private const string Gap = "\n\n";

    public static IReadOnlyList<string> Split(IEnumerable<string> paragraphs, int limit = Limits.Message)
    {
        var messages = new List<string>();
        foreach (var piece in paragraphs.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Cut(text, limit).ToList()))
        {
            var joins = messages.Count > 0 && messages[^1].Length + Gap.Length + piece[0].Length <= limit;
            if (joins)
            {
                messages[^1] += Gap + piece[0];
            }

            messages.AddRange(piece.Skip(joins ? 1 : 0));
        }

        return messages;
    }

    private static IEnumerable<string> Cut(string text, int limit)
    {
        while (text.Length > limit)
        {
            var end = End(text, limit);
            yield return text[..end];
            text = text[end..];
        }

        yield return text;
    }

    private static int End(string text, int limit)
    {
        var end = text.LastIndexOf('\n', limit - 1) + 1;
        end = end > 0 ? end : text.LastIndexOf(' ', limit - 1) + 1;
        end = end > 0 ? end : limit;
        return end == limit && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
