using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Refuses a text, caption or entity that Telegram would refuse; stricter than it with entities that lie outside.</summary>
internal static class TextCheck
{
    internal const int LongestText = 4096;
    internal const int LongestCaption = 1024;

    private static readonly HashSet<string> Kinds =
    [
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough", "spoiler",
        "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time",
    ];

    internal static string Text(BotParameters asked)
    {
        var text = asked.Text("text");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw FakeRefusal.Bad("message text is empty");
        }

        return text.Length <= LongestText ? text : throw FakeRefusal.Bad("message is too long");
    }

    internal static string Caption(BotParameters asked)
    {
        var caption = asked.Text("caption");
        return caption.Length <= LongestCaption ? caption : throw FakeRefusal.Bad("message caption is too long");
    }

    internal static JsonArray? Entities(BotParameters asked, string field, string text)
    {
        if (asked.Text("parse_mode") is { Length: > 0 } mode && mode.ToUpperInvariant() is not ("HTML" or "MARKDOWN" or "MARKDOWNV2"))
        {
            throw FakeRefusal.Bad("unsupported parse_mode");
        }

        var entities = asked.Array(field);
        foreach (var entity in entities ?? [])
        {
            var (offset, length) = (Whole(entity?["offset"]), Whole(entity?["length"]));
            if (!Kinds.Contains(entity?["type"]?.ToString() ?? ""))
            {
                throw FakeRefusal.Bad("can't parse MessageEntity: Unsupported type specified");
            }

            if (offset < 0 || length < 1 || offset + length > text.Length)
            {
                throw FakeRefusal.Bad($"can't parse MessageEntity: it lies outside of the text at {offset}, {length} of {text.Length}");
            }
        }

        return entities is { Count: > 0 } ? entities : null;
    }

    private static int Whole(JsonNode? node) => int.TryParse(node?.ToString(), out var number) ? number : -1;
}
