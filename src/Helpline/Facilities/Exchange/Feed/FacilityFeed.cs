using System.Collections.Concurrent;
using System.Security.Cryptography;
using Helpline.Facilities.Exchange.Hsds;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Feed;

/// <summary>
/// The part of the register that may be named to anybody, one feed a language, kept until the register or the day changes.
/// Never holds a row that <see cref="ShowingRules"/> forbids, or a phone of a place that may not be offered.
/// </summary>
internal sealed class FacilityFeed(FacilityRegister register, FacilitySettings settings, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, FeedText> _made = new(StringComparer.Ordinal);

    public async Task<FeedText> InAsync(string language, CancellationToken cancellation)
    {
        var stamp = await register.StampAsync(cancellation);
        var days = (CountryTime.Today("KZ", time), CountryTime.Today("KG", time));
        if (_made.TryGetValue(language, out var made) && made.Stamp == stamp && made.Days == days)
        {
            return made;
        }

        var view = HsdsView.Public(language, country => CountryTime.Today(country, time), settings.CheckDays);
        var shown = (await register.AllAsync(cancellation))
            .Where(facility => ShowingRules.MayBeNamed(facility, CountryTime.Today(facility.Country, time), settings.CheckDays));
        var body = HsdsFile.Write(shown, view);
        return _made[language] = new(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"", stamp, days);
    }
}
