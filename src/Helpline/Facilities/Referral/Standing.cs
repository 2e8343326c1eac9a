namespace Helpline.Facilities.Referral;

/// <summary>Where the search starts from. Lives in the turn's memory only.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null: not known, or not one that is served.</param>
/// <param name="Region">ISO 3166-2.</param>
/// <param name="IsExact">A place or a town, so that a distance can be told; else a region's seat.</param>
internal sealed record Standing(double Latitude, double Longitude, string? Country, string? Region, bool IsExact)
{
    public override string ToString() => "[sealed]";
}
