using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Helpline.Tests.Support.Telegram;

/// <summary>What a bot says about itself, how it gets its updates, and all that is neither message nor file.</summary>
internal sealed partial class SetupMethods(FakeWorld world, FakeUpdates updates, FakeWebhook webhook)
{
    internal JsonNode GetMe(BotParameters asked) => world.Me.DeepClone();

    internal JsonNode SetWebhook(BotParameters asked)
    {
        var (url, secret) = (asked.Text("url"), asked.Text("secret_token"));
        if (url.Length == 0)
        {
            return DeleteWebhook(asked);
        }

        // Telegram takes https only; here the loopback may be plain.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != "https" && !address.IsLoopback))
        {
            throw FakeRefusal.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        }

        if (secret.Length > 256)
        {
            throw FakeRefusal.Bad("secret token is too long");
        }

        if (!SecretShape().IsMatch(secret))
        {
            throw FakeRefusal.Bad("secret token contains unallowed characters");
        }

        updates.Allow(asked.Array("allowed_updates"));
        if (asked.Flag("drop_pending_updates"))
        {
            updates.Drop();
        }

        webhook.Set(url, secret.Length > 0 ? secret : null, asked.Within("max_connections", 40, 1, 100));
        return true;
    }

    internal JsonNode DeleteWebhook(BotParameters asked)
    {
        updates.NoteStart();
        webhook.Unset();
        if (asked.Flag("drop_pending_updates"))
        {
            updates.Drop();
        }

        return true;
    }

    internal JsonNode GetWebhookInfo(BotParameters asked)
    {
        updates.NoteStart();
        var told = new JsonObject { ["url"] = webhook.Url, ["has_custom_certificate"] = false, ["pending_update_count"] = updates.Pending.Count };
        if (webhook.Url.Length > 0)
        {
            told["max_connections"] = webhook.MostConnections;
            told["ip_address"] = "127.0.0.1";
        }

        if (webhook.LastErrorAt is { } at)
        {
            told["last_error_date"] = at.ToUnixTimeSeconds();
            told["last_error_message"] = webhook.LastError;
        }

        if (updates.Allowed.Count > 0)
        {
            told["allowed_updates"] = new JsonArray([.. updates.Allowed.Select(kind => (JsonNode?)kind)]);
        }

        return told;
    }

    internal JsonNode AnswerCallbackQuery(BotParameters asked)
    {
        if (asked.Text("text").Length > 200)
        {
            throw FakeRefusal.Bad("MESSAGE_TOO_LONG");
        }

        return world.CloseQuery(asked.Text("callback_query_id"))
            ? true
            : throw FakeRefusal.Bad("query is too old and response timeout expired or query ID is invalid");
    }

    internal JsonNode GetFile(BotParameters asked)
    {
        if (asked.Text("file_id").Length == 0)
        {
            throw FakeRefusal.Bad("file_id not specified");
        }

        var file = world.File(asked.Text("file_id")) ?? throw FakeRefusal.Bad("wrong file_id or the file is temporarily unavailable");
        return file.Size > 20 << 20
            ? throw FakeRefusal.Bad("file is too big")
            : new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["file_size"] = file.Size, ["file_path"] = file.Path };
    }

    internal JsonNode SetMyCommands(BotParameters asked)
    {
        var commands = asked.Array("commands") ?? throw FakeRefusal.Bad("can't parse commands: Expected an Array of BotCommand");
        if (commands.Count > 100)
        {
            throw FakeRefusal.Bad("BOT_COMMANDS_TOO_MUCH");
        }

        if (commands.Any(one => !CommandShape().IsMatch(one?["command"]?.ToString() ?? "")))
        {
            throw FakeRefusal.Bad("BOT_COMMAND_INVALID");
        }

        if (commands.Any(one => (one?["description"]?.ToString() ?? "").Length is 0 or > 256))
        {
            throw FakeRefusal.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        world.Profile[("commands" + asked.Object("scope")?["type"], Language(asked))] = commands;
        return true;
    }

    internal JsonNode GetMyCommands(BotParameters asked) =>
        world.Profile.GetValueOrDefault(("commands" + asked.Object("scope")?["type"], Language(asked)))?.DeepClone() ?? new JsonArray();

    internal Func<BotParameters, JsonNode> Setter(string field, int longest) => asked =>
    {
        var text = asked.Text(field);
        world.Profile[(field, Language(asked))] = text.Length <= longest ? text : throw FakeRefusal.Bad($"BOT_{field.ToUpperInvariant()}_TOO_LONG");
        return true;
    };

    internal Func<BotParameters, JsonNode> Getter(string field) => asked =>
        new JsonObject { [field] = (world.Profile.GetValueOrDefault((field, Language(asked))) ?? world.Profile.GetValueOrDefault((field, "")))?.DeepClone() ?? "" };

    private static string Language(BotParameters asked) =>
        LanguageShape().IsMatch(asked.Text("language_code")) ? asked.Text("language_code") : throw FakeRefusal.Bad("invalid language code specified");

    [GeneratedRegex("^[A-Za-z0-9_-]*$")]
    private static partial Regex SecretShape();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandShape();

    [GeneratedRegex("^([a-z]{2})?$")]
    private static partial Regex LanguageShape();
}
