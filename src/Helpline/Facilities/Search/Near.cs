using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>An institution and how far it is as the crow flies.</summary>
/// <param name="IsRough">Only its region is known: the distance is to the region's seat, good for an order and not to be told.</param>
internal sealed record Near(Facility Facility, double Kilometres, bool IsRough = false);
