namespace Helpline.Desk.Api.Shapes;

/// <summary>Why it is sent although it seems to ask about the person.</summary>
internal sealed record AnywayGiven(IReadOnlyList<string> Topics, string Reason);
