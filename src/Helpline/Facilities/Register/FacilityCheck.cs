using System.Text.Json.Serialization;

namespace Helpline.Facilities.Register;

/// <summary>An operator called the facility or read its own site, and says what was confirmed.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The operator's name in the register; never shown to the public.</param>
/// <param name="How">Call or site.</param>
/// <param name="Confirmed">The facts on the card are right. False: nobody answered, or they are wrong.</param>
/// <param name="Note">For operators only.</param>
/// <param name="Outdated">The facts were changed since, so that it confirms nothing: see <see cref="Rechecking"/>.</param>
internal sealed record FacilityCheck(
    DateOnly On,
    string By,
    CheckWay How,
    bool Confirmed,
    string? Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Outdated = false);
