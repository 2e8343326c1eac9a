using System.Text.Json;
using System.Text.Json.Serialization;
using Helpline.Desk.Systems.Shapes;
using Helpline.Forwarding.Webhooks;

namespace Helpline.Desk.Systems;

/// <summary>The JSON of the door for agencies' systems. What it reads is read strictly.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(SystemPage))]
[JsonSerializable(typeof(SystemState))]
[JsonSerializable(typeof(SystemAnswer))]
[JsonSerializable(typeof(TipParcel))]
internal sealed partial class SystemJson : JsonSerializerContext;
