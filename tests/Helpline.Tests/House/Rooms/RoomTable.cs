namespace Helpline.Tests.House.Rooms;

/// <summary>Who may know whom. A folder that is not listed, a permission that nobody uses and a circle are faults.</summary>
internal sealed class RoomTable(IReadOnlyDictionary<string, string[]> lines)
{
    /// <summary>
    /// The architecture of the app. Tables of the two sides are rooms of their own, so that each room knows one side only;
    /// both sides meet nowhere but in Upkeep and Cli, which open no transaction.
    /// </summary>
    internal static RoomTable OfTheApp { get; } = new(new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Dialogs"] = [],
        ["Sealing"] = [],
        ["Storage"] = [],
        ["Storage.Talks"] = ["Storage"],
        ["Storage.Tips"] = ["Storage"],
        ["Facilities"] = ["Dialogs", "Storage.Tips"],
        ["Evidence"] = [],
        ["Help"] = ["Storage.Tips"],
        ["Pages"] = [],
        ["Agencies"] = ["Sealing", "Storage.Tips"],
        ["Forwarding"] = ["Agencies", "Sealing", "Storage.Tips"],
        ["Routing"] = ["Agencies", "Forwarding", "Sealing"],
        ["Tips"] = ["Agencies", "Forwarding", "Routing", "Sealing", "Storage.Tips"],
        ["Sessions"] = ["Agencies", "Dialogs", "Facilities", "Help", "Sealing", "Storage", "Storage.Talks", "Tips"],
        ["Channels.Telegram"] = ["Dialogs", "Evidence", "Sessions"],
        ["Channels.Terminal"] = ["Dialogs", "Sessions"],
        ["Channels.WebChat"] = ["Dialogs", "Pages", "Sessions"],
        ["Desk"] = ["Agencies", "Facilities", "Forwarding", "Help", "Pages", "Storage.Tips", "Tips"],
        ["Upkeep"] = ["Agencies", "Channels.Telegram", "Facilities", "Forwarding", "Pages", "Sessions", "Storage", "Storage.Talks", "Storage.Tips", "Tips"],
        ["Cli"] = [
            "Agencies", "Channels.Terminal", "Dialogs", "Facilities", "Forwarding", "Sealing",
            "Sessions", "Storage", "Storage.Talks", "Storage.Tips", "Tips", "Upkeep",
        ],
    });

    internal IReadOnlyCollection<string> Rooms => [.. lines.Keys];

    internal bool Lists(string room) => lines.ContainsKey(room);

    internal bool Allows(string from, string to) => lines.TryGetValue(from, out var known) && known.Contains(to);

    internal IEnumerable<string> Faults(IReadOnlyCollection<RoomEdge> edges) =>
        [.. UnlistedRooms(edges), .. Forbidden(edges), .. UnusedPermissions(edges), .. Circles()];

    private IEnumerable<string> UnlistedRooms(IEnumerable<RoomEdge> edges) =>
        edges.Where(edge => !Lists(edge.FromRoom))
            .GroupBy(edge => edge.FromRoom)
            .Select(room => $"room {room.Key} is not listed ({room.First().FromType})");

    private IEnumerable<string> Forbidden(IEnumerable<RoomEdge> edges) =>
        edges.Where(edge => edge.FromRoom != edge.ToRoom && Lists(edge.FromRoom) && !Allows(edge.FromRoom, edge.ToRoom))
            .Select(edge => $"{edge.FromRoom} must not know {edge.ToRoom}: {edge.FromType} knows {edge.ToType}")
            .Distinct();

    private IEnumerable<string> UnusedPermissions(IReadOnlyCollection<RoomEdge> edges)
    {
        var used = edges.Select(edge => (edge.FromRoom, edge.ToRoom)).ToHashSet();
        return lines
            .SelectMany(line => line.Value.Select(to => (From: line.Key, To: to)))
            .Where(permission => !used.Contains(permission))
            .Select(permission => $"nobody in {permission.From} uses its permission to know {permission.To}");
    }

    private IEnumerable<string> Circles() =>
        lines.Keys.Where(room => Reaches(room, room, [])).Select(room => $"{room} is in a circle");

    private bool Reaches(string from, string goal, HashSet<string> seen) =>
        lines.GetValueOrDefault(from, []).Any(next => next == goal || (seen.Add(next) && Reaches(next, goal, seen)));
}
