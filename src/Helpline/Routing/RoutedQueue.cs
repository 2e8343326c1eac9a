using Helpline.Agencies;
using Helpline.Sealing;

namespace Helpline.Routing;

/// <summary>A queue that a tip goes to, with every key it must be wrapped for.</summary>
internal sealed record RoutedQueue(Agency Agency, AgencyQueue Queue, IReadOnlyList<AgencyKey> Keys)
{
    /// <summary>
    /// With the keys of the day of release, so that they tell no more of the filing than that day; where that day has none,
    /// those of today stay: what is taken today can be opened, whatever hold was drawn.
    /// </summary>
    public RoutedQueue On(DateOnly release, AgencyBook book) =>
        book.UsableKeys(Agency.Code, release) is { Count: > 0 } keys ? this with { Keys = keys } : this;
}
