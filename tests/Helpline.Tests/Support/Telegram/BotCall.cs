using System.Text.Json;
using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>One call of a bot, as it came, and what was answered.</summary>
/// <param name="Number">The how manyth call of all.</param>
/// <param name="Method">Spelled as the bot spelled it.</param>
/// <param name="Parameters">Parameters of query, form or JSON body; what a form carries as JSON text is parsed.</param>
/// <param name="InWebhook">It came in the body of a webhook's answer.</param>
internal sealed record BotCall(int Number, DateTimeOffset At, string Method, JsonObject Parameters, bool InWebhook)
{
    /// <summary>0 until it was answered.</summary>
    internal int Status { get; set; }

    internal JsonNode? Answer { get; set; }

    /// <summary>The answer was Telegram's "ok", true to what was done.</summary>
    internal bool Worked => Status == 200 && Answer?["ok"]?.GetValueKind() == JsonValueKind.True;

    internal long? Chat => Parameters["chat_id"] is { } id && long.TryParse(id.ToString(), out var chat) ? chat : null;

    public override string ToString() => $"#{Number} {Method} {Parameters.ToJsonString()} -> {Status} {Answer?.ToJsonString()}";
}
