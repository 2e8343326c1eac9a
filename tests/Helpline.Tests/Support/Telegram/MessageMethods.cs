using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Sending, editing and deleting.</summary>
internal sealed class MessageMethods(FakeWorld world)
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    internal JsonNode SendMessage(BotParameters asked)
    {
        var chat = Writable(asked);
        var text = TextCheck.Text(asked);
        var fields = new JsonObject { ["text"] = text };
        Add(fields, "entities", TextCheck.Entities(asked, "entities", text));
        Add(fields, "link_preview_options", asked.Object("link_preview_options"));
        return Send(chat, asked, fields);
    }

    internal JsonNode SendPhoto(BotParameters asked)
    {
        var chat = Writable(asked);
        if (asked.Text("photo").Length == 0)
        {
            throw FakeRefusal.Bad("there is no photo in the request");
        }

        var file = world.File(asked.Text("photo")) ?? world.AddFile([]);
        var fields = new JsonObject
        {
            ["photo"] = new JsonArray(new JsonObject
            {
                ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["width"] = 90, ["height"] = 90, ["file_size"] = file.Size,
            }),
        };
        var caption = TextCheck.Caption(asked);
        Add(fields, "caption", caption.Length > 0 ? JsonValue.Create(caption) : null);
        Add(fields, "caption_entities", TextCheck.Entities(asked, "caption_entities", caption));
        return Send(chat, asked, fields);
    }

    internal JsonNode SendVenue(BotParameters asked)
    {
        var chat = Writable(asked);
        var latitude = asked.Real("latitude") ?? throw FakeRefusal.Bad("latitude is empty");
        var longitude = asked.Real("longitude") ?? throw FakeRefusal.Bad("longitude is empty");
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
        {
            throw FakeRefusal.Bad("wrong latitude or longitude specified");
        }

        var place = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude };
        var fields = new JsonObject
        {
            ["location"] = place,
            ["venue"] = new JsonObject { ["location"] = place.DeepClone(), ["title"] = Required(asked, "title"), ["address"] = Required(asked, "address") },
        };
        return Send(chat, asked, fields);
    }

    internal JsonNode SendChatAction(BotParameters asked)
    {
        Writable(asked);
        return asked.Text("action") is "typing" or "upload_photo" or "find_location" or "upload_document" or "choose_sticker"
            ? true
            : throw FakeRefusal.Bad("wrong parameter action in request");
    }

    internal JsonNode EditMessageText(BotParameters asked)
    {
        var message = Editable(asked);
        var text = TextCheck.Text(asked);
        var edited = (JsonObject)message.Json.DeepClone();
        edited["text"] = text;
        Replace(edited, "entities", TextCheck.Entities(asked, "entities", text));
        Replace(edited, "link_preview_options", asked.Object("link_preview_options"));
        return Edit(message, asked, edited);
    }

    internal JsonNode EditMessageReplyMarkup(BotParameters asked) => Editable(asked) is var message ? Edit(message, asked, (JsonObject)message.Json.DeepClone()) : null!;

    internal JsonNode DeleteMessage(BotParameters asked)
    {
        var chat = Chat(asked);
        var id = asked.Number("message_id") is { } given and > 0 ? given : throw FakeRefusal.Bad("message identifier is not specified");
        var message = chat.Find(id) ?? throw FakeRefusal.Bad("message to delete not found");
        Delete(chat, [message]);
        return true;
    }

    internal JsonNode DeleteMessages(BotParameters asked)
    {
        var ids = asked.Array("message_ids") ?? [];
        if (ids.Count == 0)
        {
            throw FakeRefusal.Bad("message identifiers are not specified");
        }

        if (ids.Count > 100)
        {
            throw FakeRefusal.Bad("too many message identifiers specified");
        }

        var chat = Chat(asked);
        if (ids.Any(id => !long.TryParse(id?.ToString(), out var number) || number <= 0))
        {
            throw FakeRefusal.Bad("invalid message identifier specified");
        }

        // Those that are not there are passed over without a word.
        Delete(chat, [.. ids.Select(id => chat.Find(long.Parse(id!.ToString(), null))).OfType<FakeMessage>()]);
        return true;
    }

    internal JsonNode LeaveChat(BotParameters asked)
    {
        var chat = Chat(asked);
        if (chat.IsPrivate)
        {
            throw FakeRefusal.Bad("chat member status can't be changed in private chats");
        }

        chat.Left = true;
        return true;
    }

    private static string Required(BotParameters asked, string name) =>
        asked.Text(name) is { Length: > 0 } text ? text : throw FakeRefusal.Bad($"{name} is empty");

    private static void Add(JsonObject fields, string name, JsonNode? value)
    {
        if (value is not null)
        {
            fields[name] = value;
        }
    }

    private static void Replace(JsonObject fields, string name, JsonNode? value)
    {
        fields.Remove(name);
        Add(fields, name, value);
    }

    private FakeChat Chat(BotParameters asked) =>
        asked.Text("chat_id").Length == 0
            ? throw FakeRefusal.Bad("chat_id is empty")
            : world.Chat(asked.Number("chat_id") ?? throw FakeRefusal.Bad("chat not found"));

    private FakeChat Writable(BotParameters asked)
    {
        var chat = Chat(asked);
        if (chat.Blocked)
        {
            throw FakeRefusal.Forbidden("bot was blocked by the user");
        }

        return chat.Left ? throw FakeRefusal.Forbidden("bot is not a member of the group chat") : chat;
    }

    private JsonObject Send(FakeChat chat, BotParameters asked, JsonObject fields)
    {
        var markup = MarkupCheck.Checked(asked);
        if (chat.Find(asked.Object("reply_parameters")?["message_id"]?.GetValue<long>() ?? 0) is null && asked.Object("reply_parameters") is { } reply
            && reply["allow_sending_without_reply"]?.GetValue<bool>() != true)
        {
            throw FakeRefusal.Bad("message to be replied not found");
        }

        var now = world.Clock.GetUtcNow();
        var json = new JsonObject
        {
            ["message_id"] = world.NextMessage(), ["from"] = world.Author, ["chat"] = chat.Json.DeepClone(), ["date"] = now.ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in fields)
        {
            json[name] = value?.DeepClone();
        }

        Add(json, "reply_markup", Inline(markup));
        Add(json, "has_protected_content", asked.Flag("protect_content") ? true : null);
        chat.Add(new FakeMessage(json["message_id"]!.GetValue<long>(), ours: true, now, json)
        {
            Silent = asked.Flag("disable_notification"),
            CarriesKeyboard = markup is not null && Inline(markup) is null,
        });
        chat.Keyboard = markup?["keyboard"] is not null ? markup : markup?["remove_keyboard"] is not null ? null : chat.Keyboard;
        return (JsonObject)json.DeepClone();
    }

    private static JsonObject? Inline(JsonObject? markup) => markup?["inline_keyboard"] is { } rows ? new JsonObject { ["inline_keyboard"] = rows.DeepClone() } : null;

    private FakeMessage Editable(BotParameters asked)
    {
        var chat = Writable(asked);
        var id = asked.Number("message_id") is { } given and > 0 ? given : throw FakeRefusal.Bad("message identifier is not specified");
        var message = chat.Find(id) ?? throw FakeRefusal.Bad("message to edit not found");
        return message.Ours && !message.CarriesKeyboard ? message : throw FakeRefusal.Bad("message can't be edited");
    }

    private JsonObject Edit(FakeMessage message, BotParameters asked, JsonObject edited)
    {
        var markup = MarkupCheck.Checked(asked);
        if (markup is not null && Inline(markup) is null)
        {
            throw FakeRefusal.Bad("inline keyboard expected");
        }

        Replace(edited, "reply_markup", Inline(markup) is { } inline && inline["inline_keyboard"]!.AsArray().Count > 0 ? inline : null);
        edited.Remove("edit_date");
        var before = (JsonObject)message.Json.DeepClone();
        before.Remove("edit_date");
        if (JsonNode.DeepEquals(before, edited))
        {
            throw FakeRefusal.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        edited["edit_date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds();
        message.Become(edited);
        return (JsonObject)edited.DeepClone();
    }

    private void Delete(FakeChat chat, IReadOnlyList<FakeMessage> messages)
    {
        var now = world.Clock.GetUtcNow();
        if (messages.Any(message => now - message.Sent > Deletable || (!chat.IsPrivate && !message.Ours)))
        {
            throw FakeRefusal.Bad("message can't be deleted for everyone");
        }

        foreach (var message in messages)
        {
            message.Delete(now);
        }
    }
}
