namespace Helpline.Desk.Api.Shapes;

/// <summary>For whom a one-time link is.</summary>
internal sealed record InviteKnown(string Name);
