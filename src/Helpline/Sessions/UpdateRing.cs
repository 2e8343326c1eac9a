namespace Helpline.Sessions;

/// <summary>The newest update numbers of one talk. What is in it, or older than all of a full one, was taken before.</summary>
internal static class UpdateRing
{
    public const int Size = 64;

    public static bool Has(IReadOnlyList<long> ring, long update) =>
        ring.Contains(update) || (ring.Count >= Size && update < ring.Min());

    public static IReadOnlyList<long> With(IReadOnlyList<long> ring, long update) =>
        [.. ring.Append(update).Order().TakeLast(Size)];
}
