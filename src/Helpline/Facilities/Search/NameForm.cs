namespace Helpline.Facilities.Search;

/// <summary>One name or address of an institution, as numbers of words.</summary>
/// <param name="Row">The institution.</param>
/// <param name="Strong">The words that tell it from others, each once.</param>
/// <param name="Weak">The other words, without legal forms.</param>
internal sealed record NameForm(int Row, int[] Strong, int[] Weak);
