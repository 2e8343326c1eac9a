using System.Text.Json;

namespace Helpline.Desk.Api.Shapes;

/// <summary>The agency's root, what it certified, and the wrapped private keys. All of it is checked and opened in the browser.</summary>
internal sealed record KeysHeld(string Agency, JsonElement? Root, IReadOnlyList<string> Certificates, IReadOnlyList<JsonElement> Wrapped);
