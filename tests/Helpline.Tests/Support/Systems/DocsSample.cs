namespace Helpline.Tests.Support.Systems;

/// <summary>A program as it stands in docs/agencies.md, taken from there when a test runs it.</summary>
internal static class DocsSample
{
    /// <summary>The one block of this language that begins with the name of its file.</summary>
    internal static string Of(string language, string name)
    {
        var fence = $"```{language}\n// {name}:";
        var text = File.ReadAllText(Repository.Path("docs", "agencies.md"));
        var start = text.IndexOf(fence, StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/agencies.md has no {name}");
        start += language.Length + 4;
        return text[start..text.IndexOf("\n```\n", start, StringComparison.Ordinal)] + "\n";
    }
}
