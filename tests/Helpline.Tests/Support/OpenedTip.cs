namespace Helpline.Tests.Support;

/// <summary>A tip as its agency reads it after opening.</summary>
/// <param name="Delivery">The delivery's id.</param>
/// <param name="Tip">The tip's id.</param>
/// <param name="Parts">Fields of the tip and of each addition, in order.</param>
/// <param name="Listing">The JSON that the desk gave before anything was opened.</param>
internal sealed record OpenedTip(string Delivery, string Tip, string State, bool TakenBack, IReadOnlyList<IReadOnlyDictionary<string, string>> Parts, string Listing);
