using Helpline.Agencies;

namespace Helpline.Tips;

/// <summary>Who will have the tip and answers for it.</summary>
internal sealed record Addressee(string Agency, Words Names, Words Hours);
