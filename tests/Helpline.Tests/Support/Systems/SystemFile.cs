namespace Helpline.Tests.Support.Systems;

/// <summary>The demo's agencies with some of their queues moved to an agency's own system.</summary>
internal static class SystemFile
{
    internal const string Police = "demo-kz-police";
    internal const string Narcotics = "narcotics";
    internal const string Information = "demo-kz-information";
    internal const string Ads = "online-ads";

    internal static string With(string yaml, params (string Queue, string Url)[] systems) => systems.Aggregate(yaml, (text, system) =>
    {
        var line = $"      - code: {system.Queue}\n";
        Assert.Contains(line, text, StringComparison.Ordinal);
        return text.Replace(line, $"{line}        transport: webhook\n        url: {system.Url}\n", StringComparison.Ordinal);
    });
}
