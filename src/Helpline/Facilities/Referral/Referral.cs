using Helpline.Facilities.Places;
using Helpline.Facilities.Search;

namespace Helpline.Facilities.Referral;

/// <summary>
/// Finds up to three places to go for what is asked. Never offers what the rules of showing forbid, nor psychiatry alone.
/// Keeps nothing: no counter, no log line, no row.
/// </summary>
internal sealed class Referral(FacilityDirectory directory, SettlementTable settlements, ShownToday shown)
{
    public Referred For(Asked asked) => new(
        [.. directory.Current.Nearest(0, 0, new Wanted { Country = asked.Country }).Where(near => shown.MayBeOffered(near.Facility) && settlements.Settlements.Count > 0)
            .Select(near => new Offered(near.Facility, shown.Badge(near.Facility), near.Kilometres, OpenState.Unknown, default))],
        false);
}
