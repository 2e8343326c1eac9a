namespace Helpline.Desk.Api.Shapes;

/// <summary>A page of the list, and how many deliveries there are in each state.</summary>
internal sealed record TipPage(IReadOnlyList<TipListed> Items, int? Next, IReadOnlyDictionary<string, int> Counts);
