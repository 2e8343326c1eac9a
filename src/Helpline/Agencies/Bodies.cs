namespace Helpline.Agencies;

/// <summary>The sorts of body that can read tips, or be what a tip is about.</summary>
internal static class Bodies
{
    public static IReadOnlyList<string> All { get; } =
        ["police", "prosecutor", "health", "information", "city-hall", "customs", "security", "partner"];
}
