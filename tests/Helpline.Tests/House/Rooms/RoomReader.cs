using Mono.Cecil;

namespace Helpline.Tests.House.Rooms;

/// <summary>
/// Reads from a compiled assembly which type knows which, by everything that leaves a trace: base types, fields,
/// signatures, locals, calls, nested types, attributes, generic arguments, async bodies.
/// </summary>
/// <param name="root">Namespace above the rooms.</param>
internal sealed class RoomReader(string root)
{
    internal IReadOnlyCollection<RoomEdge> Read(string assemblyPath)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        var edges = new HashSet<RoomEdge>();
        foreach (var type in assembly.MainModule.GetTypes())
        {
            var owner = Outermost(type);
            if (RoomOf(owner.Namespace) is not { } room)
            {
                continue;
            }

            edges.Add(new RoomEdge(room, owner.FullName, room, owner.FullName));
            foreach (var known in KnownTypes.Of(type))
            {
                AddEdge(edges, room, owner, Outermost(known));
            }
        }

        return edges;
    }

    /// <returns>Every type outside the rooms' namespaces that some type knows: Program has to be none of them.</returns>
    internal static IReadOnlyCollection<string> WhoKnows(string assemblyPath, string fullName)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        return [.. assembly.MainModule.GetTypes()
            .Where(type => Outermost(type).FullName != fullName)
            .Where(type => KnownTypes.Of(type).Any(known => Outermost(known).FullName == fullName))
            .Select(type => type.FullName)];
    }

    private void AddEdge(HashSet<RoomEdge> edges, string room, TypeReference owner, TypeReference known)
    {
        if (RoomOf(known.Namespace) is { } other)
        {
            edges.Add(new RoomEdge(room, owner.FullName, other, known.FullName));
        }
    }

    /// <summary>The two sides of Storage and every channel are rooms of their own.</summary>
    private string? RoomOf(string space)
    {
        if (!space.StartsWith(root + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = space[(root.Length + 1)..].Split('.');
        return parts[0] is "Storage" or "Channels" && parts.Length > 1 ? $"{parts[0]}.{parts[1]}" : parts[0];
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
