using System.Text.Json.Serialization;

namespace Helpline.Desk.Register.Frame;

/// <summary>How the files of words are read.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordingJson : JsonSerializerContext;
