namespace Helpline.Tests.House.Rooms;

/// <summary>One type that knows another. A type that knows nobody is an edge to itself, so that its room is seen.</summary>
internal sealed record RoomEdge(string FromRoom, string FromType, string ToRoom, string ToType);
