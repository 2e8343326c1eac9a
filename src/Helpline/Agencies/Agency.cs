namespace Helpline.Agencies;

/// <summary>A body of state or of civil society that reads tips.</summary>
/// <param name="Body">What sort of body it is; a kind that is about this sort never reaches it.</param>
/// <param name="SupervisedBy">Code of the agency that watches over it; null when nobody in the file does.</param>
/// <param name="Contact">Whom to call when no tip can be taken.</param>
/// <param name="Hours">When it usually reads.</param>
/// <param name="States">Its own words for the states of a tip (opened, in-work, closed); may be empty.</param>
/// <param name="Root">Public JWK of the root that signs its keys; null as long as it has none.</param>
internal sealed record Agency(
    string Code,
    Words Names,
    string Body,
    string Country,
    string? SupervisedBy,
    Words Contact,
    Words Hours,
    IReadOnlyDictionary<string, Words> States,
    string? Root,
    IReadOnlyList<AgencyQueue> Queues);
