using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Reads what a bot sent by any of the ways that the Bot API takes: query, JSON, form, multipart.</summary>
internal static class BotRequest
{
    /// <summary>Fields that a form carries as JSON text.</summary>
    private static readonly HashSet<string> Nested =
        ["reply_markup", "entities", "caption_entities", "link_preview_options", "reply_parameters", "allowed_updates", "commands", "scope", "message_ids", "media"];

    internal static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var json = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            json[name] = Parsed(name, value.ToString());
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, json);
        }
        else if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            await ReadJsonAsync(request, json);
        }

        return json;
    }

    private static async Task ReadFormAsync(HttpRequest request, JsonObject json)
    {
        var form = await request.ReadFormAsync();
        foreach (var (name, value) in form)
        {
            json[name] = Parsed(name, value.ToString());
        }

        foreach (var file in form.Files)
        {
            json[file.Name] = $"attach://{file.FileName}";
        }
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject json)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        if (body.Length == 0)
        {
            return;
        }

        try
        {
            foreach (var (name, value) in JsonNode.Parse(body)!.AsObject())
            {
                json[name] = value?.DeepClone();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw FakeRefusal.Bad("can't parse JSON object");
        }
    }

    private static JsonNode? Parsed(string name, string value)
    {
        try
        {
            return Nested.Contains(name) ? JsonNode.Parse(value) : value;
        }
        catch (JsonException)
        {
            return value;
        }
    }
}
