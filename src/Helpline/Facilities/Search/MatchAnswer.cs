using Helpline.Facilities.Register;

namespace Helpline.Facilities.Search;

/// <summary>Which institution somebody meant. Holds none that may not be named to people.</summary>
internal abstract record MatchAnswer
{
    internal sealed record One(Facility Facility) : MatchAnswer;

    /// <summary>Two to five, the likeliest first.</summary>
    internal sealed record Several(IReadOnlyList<Facility> Facilities) : MatchAnswer;

    internal sealed record None : MatchAnswer;
}
