using System.Text.Json;
using System.Text.Json.Serialization;

namespace Helpline.Forwarding.Webhooks;

/// <summary>The JSON that agencies' systems read: names in camel case, and what docs/agencies.md says, nothing else.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WebhookCall))]
internal sealed partial class ParcelJson : JsonSerializerContext;
