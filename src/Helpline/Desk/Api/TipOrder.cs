using Helpline.Desk.Api.Shapes;
using Helpline.Tips;

namespace Helpline.Desk.Api;

/// <summary>The order of the list: by urgency, in it what nobody has opened first, then the latest release.</summary>
internal static class TipOrder
{
    public const int PageSize = 50;

    public static readonly IReadOnlyList<string> Filters = ["active", "new", "opened", "in-work", "closed", "all"];

    /// <summary>A restricted tip tells no urgency and might have the highest but one.</summary>
    private static readonly string[] Urgencies = ["danger", "", "now", "hour"];

    public static TipPage Page(IReadOnlyList<DeskTip> all, string filter, int skip)
    {
        var chosen = all.Where(t => Passes(t, filter))
            .Select(t => (Tip: t, Shown: TipShapes.Listed(t)))
            .OrderBy(t => Rank(t.Shown.Label.Urgency))
            .ThenBy(t => t.Tip.Work != "new")
            .ThenByDescending(t => t.Tip.ReleasedAt)
            .Select(t => t.Shown)
            .ToList();
        var page = chosen.Skip(skip).Take(PageSize).ToList();
        var next = skip + page.Count < chosen.Count ? skip + page.Count : (int?)null;
        return new(page, next, Filters.ToDictionary(f => f, f => all.Count(t => Passes(t, f))));
    }

    private static bool Passes(DeskTip tip, string filter) => filter switch
    {
        "all" => true,
        "active" => tip.Work != "closed",
        _ => tip.Work == filter,
    };

    private static int Rank(string urgency) => Array.IndexOf(Urgencies, urgency) is var rank and >= 0 ? rank : Urgencies.Length;
}
