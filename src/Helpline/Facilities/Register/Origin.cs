namespace Helpline.Facilities.Register;

/// <summary>Where a fact comes from.</summary>
/// <param name="Source">The source, named so that somebody can look it up.</param>
/// <param name="Date">When it said so: a day (2026-03-09), a month, a year, or words of an undated page.</param>
internal sealed record Origin(string Source, string Date);
