namespace Helpline.Tests.Support;

/// <summary>Numbers of a run that somebody will want to see although it passed: with the test's output, and in artifacts/figures.txt.</summary>
internal static class Figures
{
    private static readonly Lock Writing = new();

    internal static void Say(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        lock (Writing)
        {
            Directory.CreateDirectory(Repository.Path("artifacts"));
            File.AppendAllText(Repository.Path("artifacts", "figures.txt"), line + "\n");
        }
    }
}
