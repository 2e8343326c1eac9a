namespace Helpline.Tests.Support;

/// <summary>The checked-out tree, found by walking up to Helpline.sln (a caller's file path would be rewritten in a CI build).</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The C# files under a folder of the tree, without what the build made.</summary>
    internal static IReadOnlyList<string> SourceFiles(params string[] parts) =>
        [.. Directory.EnumerateFiles(Path(parts), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(System.IO.Path.GetRelativePath(Root, file)))
            .Order(StringComparer.Ordinal)];

    private static bool IsBuilt(string relative) =>
        relative.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Helpline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Helpline.sln was not found above the tests.");
    }
}
