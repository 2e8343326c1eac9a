using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>What an institution must have to be among the nearest; what is left out does not matter.</summary>
internal sealed record Wanted
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166-2.</summary>
    public string? Region { get; init; }

    /// <summary>One of these.</summary>
    public IReadOnlyList<Speciality> Specialities { get; init; } = [];

    /// <summary>One of these.</summary>
    public IReadOnlyList<CareKind> Care { get; init; } = [];

    /// <summary>It says itself that it takes people under 18.</summary>
    public bool Minor { get; init; }

    /// <summary>It takes grown people, or says nothing of age.</summary>
    public bool Adult { get; init; }

    /// <summary>It has a women's ward.</summary>
    public bool WomensWard { get; init; }

    public bool State { get; init; }

    /// <summary>Somebody attached to this region (ISO 3166-2) is served free there.</summary>
    public string? FreeFor { get; init; }

    /// <summary>No farther than this.</summary>
    public double MostKilometres { get; init; } = double.PositiveInfinity;
}
