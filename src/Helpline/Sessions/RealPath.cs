namespace Helpline.Sessions;

/// <summary>Where a path truly lies: a link on the way to a RAM directory could lead to a disk. Looks; never makes anything.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    public static string Of(string path)
    {
        var real = Path.GetFullPath(path);
        for (var followed = 0; followed < MostLinks && FirstLink(real) is var (link, target); followed++)
        {
            real = Path.GetFullPath(target + real[link.Length..]);
        }

        return real;
    }

    private static (string Link, string Target)? FirstLink(string path)
    {
        for (var end = path.IndexOf('/', 1); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (new DirectoryInfo(part).LinkTarget is { } target)
            {
                return (part, Path.GetFullPath(target, Path.GetDirectoryName(part) ?? "/"));
            }

            if (end < 0)
            {
                return null;
            }
        }
    }
}
