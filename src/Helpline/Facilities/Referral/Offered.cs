using Helpline.Facilities.Register;

namespace Helpline.Facilities.Referral;

/// <summary>One card.</summary>
/// <param name="Badge">As of today.</param>
/// <param name="Kilometres">As the crow flies; null where the person's own place or the institution's is known by its region only.</param>
/// <param name="CheckedOn">The day an operator confirmed its facts.</param>
internal sealed record Offered(Facility Facility, Badge Badge, double? Kilometres, OpenState Open, DateOnly CheckedOn);
