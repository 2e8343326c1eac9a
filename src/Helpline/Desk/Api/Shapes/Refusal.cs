namespace Helpline.Desk.Api.Shapes;

/// <summary>Why something was not done: a coded word that the page turns into a sentence.</summary>
internal sealed record Refusal(string Fault, int? Seconds = null);
