using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange;

/// <summary>What an import would do, before it does anything.</summary>
/// <param name="New">Facilities that the register does not have.</param>
/// <param name="Changed">Facilities that would get another version.</param>
/// <param name="Unchanged">How many are in the register just so.</param>
internal sealed record ImportPlan(IReadOnlyList<Facility> New, IReadOnlyList<Facility> Changed, int Unchanged)
{
    public bool IsEmpty => New.Count + Changed.Count == 0;
}
