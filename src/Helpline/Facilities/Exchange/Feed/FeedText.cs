namespace Helpline.Facilities.Exchange.Feed;

/// <summary>The public feed in one language, as it stood at a moment.</summary>
/// <param name="Tag">Of these very bytes, with its quotation marks.</param>
/// <param name="Stamp">The register's, when it was made.</param>
/// <param name="Days">The days in the countries, when it was made: badges and checks grow old.</param>
internal sealed record FeedText(byte[] Body, string Tag, long Stamp, (DateOnly Kz, DateOnly Kg) Days);
