namespace Helpline.Tips;

/// <summary>All that an agency's browser needs to open a tip with its own key, and to answer it.</summary>
/// <param name="AnswerJwk">Public JWK to which an answer is sealed.</param>
internal sealed record DeskOpening(DeskTip Tip, IReadOnlyList<DeskPart> Parts, string AnswerJwk, IReadOnlyList<DeskFile> Files);
