namespace Helpline.Facilities.Referral;

/// <summary>Where somebody can go.</summary>
/// <param name="Offers">Three at most, the first to be tried first; may be empty.</param>
/// <param name="Suitable">False: nothing fits, and the offers are the region's state centre and the republican centre, to be said so.</param>
internal sealed record Referred(IReadOnlyList<Offered> Offers, bool Suitable);
