using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>The fake says no, in Telegram's words.</summary>
internal sealed class FakeRefusal(int code, string description) : Exception(description)
{
    internal int Code => code;

    internal JsonObject Body => new() { ["ok"] = false, ["error_code"] = code, ["description"] = Message };

    internal static FakeRefusal Bad(string description) => new(400, "Bad Request: " + description);

    internal static FakeRefusal Forbidden(string description) => new(403, "Forbidden: " + description);

    internal static FakeRefusal Conflict(string description) => new(409, "Conflict: " + description);
}
