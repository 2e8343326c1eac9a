namespace Helpline.Desk.Api.Shapes;

/// <summary>The agency of the one who is signed in, with its own words for the states of a tip.</summary>
internal sealed record MyAgency(string Code, NamesShown Names, IReadOnlyDictionary<string, NamesShown> States);
