namespace Helpline.Dialogs.Model;

/// <summary>An option list offered by a state; the value chosen is noted under <paramref name="As"/>.</summary>
internal sealed record ListChoice(string List, string As, string To, int Line);
