namespace Helpline.Agencies;

/// <summary>An agency's root and the statements in which it vouches for keys, as keygen writes them. Public things only.</summary>
/// <param name="Root">Public JWK of the root.</param>
/// <param name="Statements">Compact JWS, one a key.</param>
internal sealed record SignedKeys(string Root, IReadOnlyList<string> Statements);
