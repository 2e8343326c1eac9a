namespace Helpline.Facilities.Register;

/// <summary>A phone of a facility.</summary>
/// <param name="Number">E.164 (+77273823462), or a short number as it is dialled (1303).</param>
/// <param name="Role">Who answers it.</param>
/// <param name="RoundTheClock">Answered day and night, as its source says.</param>
/// <param name="Label">The role as its source words it; null: the word for the role is enough.</param>
internal sealed record FacilityPhone(string Number, PhoneRole Role, bool RoundTheClock = false, string? Label = null);
