using Helpline.Facilities.Places;
using Helpline.Facilities.Register;

namespace Helpline.Facilities.Referral;

/// <summary>What somebody needs and where. Lives in the turn's memory only: never stored, counted or printed.</summary>
internal sealed record Asked
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166-2.</summary>
    public string? Region { get; init; }

    public Settlement? Town { get; init; }

    /// <summary>A shared place goes before a town, a town before a region.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public AskedFor For { get; init; }

    /// <summary>One of these is enough. Empty: does not know.</summary>
    public IReadOnlyList<CareKind> Needs { get; init; } = [];

    public bool Woman { get; init; }

    /// <summary>The region (ISO 3166-2) whose clinic the person is attached to; null: not known or none.</summary>
    public string? Attached { get; init; }

    public override string ToString() => "[sealed]";
}
