using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Helpline.Tests.Support.Telegram;

/// <summary>Limits of the Bot API that its types do not carry.</summary>
internal static partial class WireLimits
{
    private static readonly string[] Actions =
        ["url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat", "switch_inline_query_current_chat", "login_url", "web_app", "copy_text"];

    /// <summary>What is wrong with a call.</summary>
    internal static IEnumerable<string> Faults(BotCall call) => Of(call.Method.ToUpperInvariant(), call.Parameters)
        .Concat(Buttons(call.Parameters["reply_markup"])).Select(fault => $"{call.Method}: {fault} in {call.Parameters.ToJsonString()}");

    private static IEnumerable<string> Of(string method, JsonObject given) => method switch
    {
        "SENDMESSAGE" or "EDITMESSAGETEXT" => Length(given, "text", 1, 4096).Concat(Entities(given)),
        "SENDVENUE" => Range(given, "latitude", -90, 90).Concat(Range(given, "longitude", -180, 180)).Concat(Length(given, "title", 1, 256)).Concat(Length(given, "address", 1, 256)),
        "SENDPHOTO" => Length(given, "caption", 0, 1024),
        "ANSWERCALLBACKQUERY" => Length(given, "text", 0, 200),
        "GETUPDATES" => Range(given, "limit", 1, 100).Concat(Range(given, "timeout", 0, 50)),
        "SETWEBHOOK" => Range(given, "max_connections", 1, 100).Concat(Shape(given["secret_token"], Secret(), "secret_token")),
        "DELETEMESSAGES" => given["message_ids"] is JsonArray { Count: >= 1 and <= 100 } ? [] : ["message_ids are not 1 to 100"],
        "SETMYNAME" => Length(given, "name", 0, 64),
        "SETMYDESCRIPTION" => Length(given, "description", 0, 512),
        "SETMYSHORTDESCRIPTION" => Length(given, "short_description", 0, 120),
        "SETMYCOMMANDS" => Commands(given["commands"] as JsonArray ?? []),
        _ => [],
    };

    private static IEnumerable<string> Commands(JsonArray commands) =>
        (commands.Count > 100 ? ["over 100 commands"] : Array.Empty<string>())
            .Concat(commands.SelectMany(one => Shape(one!["command"], Command(), "command").Concat(Length(one.AsObject(), "description", 1, 256))));

    private static IEnumerable<string> Buttons(JsonNode? markup)
    {
        var inline = (markup?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray()).Select(button => button!.AsObject()).ToList();
        var all = inline.Count + (markup?["keyboard"] as JsonArray ?? []).Sum(row => row!.AsArray().Count);
        if (all > 100)
        {
            yield return $"{all} buttons";
        }

        foreach (var button in inline)
        {
            if (Actions.Count(button.ContainsKey) != 1)
            {
                yield return $"a button with {Actions.Count(button.ContainsKey)} actions";
            }

            if (button["callback_data"] is { } press && Encoding.UTF8.GetByteCount(press.ToString()) is 0 or > 64)
            {
                yield return $"callback_data of {Encoding.UTF8.GetByteCount(press.ToString())} bytes";
            }

            if (button["copy_text"]?["text"]?.ToString() is { Length: 0 or > 256 })
            {
                yield return "copy_text is not 1 to 256";
            }
        }
    }

    private static IEnumerable<string> Entities(JsonObject given)
    {
        var text = given["text"]?.ToString() ?? "";
        return (given["entities"] as JsonArray ?? [])
            .Select(entity => (From: entity!["offset"]!.GetValue<int>(), Length: entity["length"]!.GetValue<int>()))
            .Where(entity => entity.From < 0 || entity.Length < 1 || entity.From + entity.Length > text.Length)
            .Select(entity => $"an entity at {entity.From}, {entity.Length} of {text.Length}");
    }

    private static IEnumerable<string> Length(JsonObject given, string name, int least, int most) =>
        (given[name]?.ToString() ?? "").Length is var length && length >= least && length <= most ? [] : [$"{name} has {length} characters"];

    private static IEnumerable<string> Range(JsonObject given, string name, int least, int most) =>
        given[name] is not { } value || (value.GetValue<double>() >= least && value.GetValue<double>() <= most) ? [] : [$"{name} is {value}"];

    private static IEnumerable<string> Shape(JsonNode? value, Regex shape, string name) =>
        value is null || shape.IsMatch(value.ToString()) ? [] : [$"{name} is {value}"];

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Command();
}
