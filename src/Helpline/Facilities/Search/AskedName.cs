namespace Helpline.Facilities.Search;

/// <summary>What was typed of an institution, word for word.</summary>
/// <param name="Required">Each must be in the name or be the place.</param>
/// <param name="Weak">Words that say little; numbers of the register's words.</param>
/// <param name="Whole">All of it without legal forms, joined.</param>
internal sealed record AskedName(IReadOnlyList<AskedWord> Required, IReadOnlySet<int> Weak, string Whole);
