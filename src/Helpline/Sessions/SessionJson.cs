using System.Text.Json.Serialization;

namespace Helpline.Sessions;

/// <summary>The written form of a session inside its seal.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJson : JsonSerializerContext;
