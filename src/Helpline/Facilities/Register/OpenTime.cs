namespace Helpline.Facilities.Register;

/// <summary>When something is open, in the country's own time.</summary>
/// <param name="For">What is open; null: all of it.</param>
/// <param name="Days">The weekdays, Monday first.</param>
/// <param name="Opens">Null with <paramref name="Closes"/>: day and night.</param>
/// <param name="Closes">At or before <paramref name="Opens"/>: on the next day.</param>
internal sealed record OpenTime(OpenPart? For, IReadOnlyList<DayOfWeek> Days, TimeOnly? Opens, TimeOnly? Closes);
