namespace Helpline.Agencies;

/// <summary>A kind of tip, as the list of kinds names it.</summary>
/// <param name="Value">Its code.</param>
/// <param name="Restricted">Its label tells nothing but "restricted".</param>
/// <param name="About">Bodies that such a tip is about and must never reach.</param>
internal sealed record TipKind(string Value, bool Restricted, IReadOnlyList<string> About);
