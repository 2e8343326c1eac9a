using Helpline.Agencies;

namespace Helpline.Tips;

/// <summary>Whether tips are taken, and whom to call when not.</summary>
/// <param name="IsOpen">Some primary queue has a usable key.</param>
/// <param name="Contact">Contact of the first agency; null when none is known.</param>
/// <param name="OfficialHere">A tip about officials may be taken here.</param>
/// <param name="OfficialContact">Contact of the agency that answers for tips about officials; null when none is known.</param>
internal sealed record IntakeState(bool IsOpen, Words? Contact, bool OfficialHere, Words? OfficialContact);
