using Helpline.Agencies;
using Helpline.Sealing;

namespace Helpline.Routing;

/// <summary>A queue that a tip goes to, with every key it must be wrapped for.</summary>
internal sealed record RoutedQueue(Agency Agency, AgencyQueue Queue, IReadOnlyList<AgencyKey> Keys);
