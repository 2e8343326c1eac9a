using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>An institution and how far it is as the crow flies.</summary>
internal sealed record Near(Facility Facility, double Kilometres);
