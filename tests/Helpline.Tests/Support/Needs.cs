namespace Helpline.Tests.Support;

/// <summary>
/// What a test needs beside the SDK. Absent: the test is skipped with the reason,
/// and fails instead where HELPLINE_REQUIRE_ALL=1 says that everything must be there.
/// </summary>
internal static class Needs
{
    /// <returns>Path of node.</returns>
    internal static string Node() => Program("node") ?? Miss("node is not on the PATH");

    /// <returns>The folder whose node_modules holds the package.</returns>
    internal static string Npm(string package)
    {
        _ = Node();
        var folder = Repository.Path("tests", "npm");
        return Directory.Exists(Path.Combine(folder, "node_modules", package))
            ? folder
            : Miss($"npm package {package} is not installed: run `npm ci` in tests/npm");
    }

    /// <summary>For fixtures, which cannot skip: they stay empty, and each test asks for itself.</summary>
    internal static bool HasChromium => ChromiumPath is not null;

    private static string? ChromiumPath =>
        Environment.GetEnvironmentVariable("HELPLINE_CHROMIUM") is { Length: > 0 } named && File.Exists(named)
            ? named
            : Program("chromium") ?? Program("chromium-browser");

    /// <returns>Path of a chromium, from HELPLINE_CHROMIUM or the PATH.</returns>
    internal static string Chromium() => ChromiumPath ?? Miss("chromium is neither in HELPLINE_CHROMIUM nor on the PATH");

    /// <summary>For fixtures, which cannot skip.</summary>
    internal static bool HasPostgres => PostgresTemplate is not null;

    private static string? PostgresTemplate => Environment.GetEnvironmentVariable("HELPLINE_TEST_POSTGRES") is { Length: > 0 } named ? named : null;

    /// <returns>A connection string without a database, for a superuser of the throw-away server.</returns>
    internal static string Postgres() => PostgresTemplate ?? Miss("there is no PostgreSQL for tests: run `eval \"$(.ci/postgres start)\"`");

    /// <returns>The directory of that server.</returns>
    internal static string PostgresFolder()
    {
        _ = Postgres();
        return Environment.GetEnvironmentVariable("HELPLINE_TEST_POSTGRES_DATA") is { Length: > 0 } folder && Directory.Exists(folder)
            ? folder
            : Miss("HELPLINE_TEST_POSTGRES_DATA names no directory");
    }

    /// <returns>Path of any other program.</returns>
    internal static string OnPath(string program) => Program(program) ?? Miss($"{program} is not on the PATH");

    private static string? Program(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    private static string Miss(string reason)
    {
        if (Environment.GetEnvironmentVariable("HELPLINE_REQUIRE_ALL") == "1")
        {
            Assert.Fail($"HELPLINE_REQUIRE_ALL=1, but {reason}.");
        }

        Assert.Skip($"{reason}.");
        return reason;
    }
}
