using System.Text;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Refuses a keyboard that Telegram would refuse.</summary>
internal static class MarkupCheck
{
    private const int MostButtons = 100;
    private static readonly string[] Actions =
        ["url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat", "switch_inline_query_current_chat", "login_url", "web_app", "copy_text"];

    internal static JsonObject? Checked(BotParameters asked)
    {
        if (asked.Json["reply_markup"] is null)
        {
            return null;
        }

        var markup = asked.Object("reply_markup") ?? throw FakeRefusal.Bad("object expected as reply markup");
        CheckInline(markup);
        foreach (var button in Rows(markup, "keyboard").Where(button => Named(button) == ""))
        {
            throw FakeRefusal.Bad($"can't parse keyboard button: KeyboardButton must be a String or an Object with text: {button}");
        }

        return markup;
    }

    private static void CheckInline(JsonObject markup)
    {
        var buttons = Rows(markup, "inline_keyboard").ToList();
        if (buttons.Count > MostButtons)
        {
            throw FakeRefusal.Bad("reply markup is too long");
        }

        foreach (var button in buttons)
        {
            if (button is not JsonObject object_ || Named(button) == "")
            {
                throw FakeRefusal.Bad("can't parse inline keyboard button: Can't find field \"text\"");
            }

            if (Actions.Count(object_.ContainsKey) != 1)
            {
                throw FakeRefusal.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
            }

            if (object_["callback_data"] is { } pressed && Encoding.UTF8.GetByteCount(pressed.ToString()) is 0 or > 64)
            {
                throw FakeRefusal.Bad("BUTTON_DATA_INVALID");
            }

            if (object_["copy_text"] is { } copied && (copied["text"]?.ToString() ?? "").Length is 0 or > 256)
            {
                throw FakeRefusal.Bad("BUTTON_COPY_TEXT_INVALID");
            }
        }
    }

    private static IEnumerable<JsonNode?> Rows(JsonObject markup, string field)
    {
        if (markup[field] is null)
        {
            return [];
        }

        return markup[field] is JsonArray rows && rows.All(row => row is JsonArray)
            ? rows.SelectMany(row => row!.AsArray())
            : throw FakeRefusal.Bad($"field \"{field}\" must be an Array of Arrays");
    }

    private static string Named(JsonNode? button) => (button is JsonObject ? button["text"] : button)?.ToString() ?? "";
}
