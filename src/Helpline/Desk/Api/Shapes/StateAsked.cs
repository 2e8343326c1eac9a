namespace Helpline.Desk.Api.Shapes;

/// <summary>The state that a tip shall have.</summary>
internal sealed record StateAsked(string State, string? Reason);
