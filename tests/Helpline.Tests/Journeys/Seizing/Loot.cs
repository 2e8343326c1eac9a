using System.Security.Cryptography;

namespace Helpline.Tests.Journeys.Seizing;

/// <summary>What a thief carries away: a copy of a folder as it lay there, and a list in no order.</summary>
internal static class Loot
{
    internal static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    internal static string[] Shuffled(string[] items)
    {
        RandomNumberGenerator.Shuffle<string>(items);
        return items;
    }
}
