namespace Helpline.Desk.Bundle;

/// <summary>The inbox as it was published: read once, the same bytes for every visitor, no template, no stamp.</summary>
internal sealed class BundleFiles
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
    };

    private BundleFiles(IReadOnlyList<BundleFile> all) => All = all;

    public IReadOnlyList<BundleFile> All { get; }

    public static BundleFiles Read() => Read(Path.Combine(AppContext.BaseDirectory, "Desk", "Bundle"));

    public static BundleFiles Read(string folder) => new(
    [
        .. Directory.EnumerateFiles(folder)
            .Where(path => Types.ContainsKey(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new BundleFile(Path.GetFileName(path), Types[Path.GetExtension(path)], File.ReadAllBytes(path))),
    ]);
}
