namespace Helpline.Desk.Systems.Shapes;

/// <summary>How far the agency is.</summary>
internal sealed record SystemState(string State, string? Reason = null);
