using System.Text.Json;

namespace Helpline.Desk.Api.Shapes;

/// <summary>What the page may know before anybody signed in.</summary>
/// <param name="SigningKey">Public JWK by which proofs of filing are checked.</param>
internal sealed record About(bool Demo, string Day, JsonElement SigningKey);
