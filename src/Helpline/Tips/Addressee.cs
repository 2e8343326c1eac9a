using Helpline.Agencies;

namespace Helpline.Tips;

/// <summary>Who will have the tip and who answers for it.</summary>
/// <param name="Agency">Code of the agency that answers.</param>
/// <param name="Names">All agencies that will be able to open the tip, the answering one first.</param>
/// <param name="Hours">When the answering agency usually reads.</param>
internal sealed record Addressee(string Agency, Words Names, Words Hours);
