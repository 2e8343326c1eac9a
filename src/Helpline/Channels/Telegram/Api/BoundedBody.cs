namespace Helpline.Channels.Telegram.Api;

/// <summary>Reads a body into memory up to a limit, and gives up when nothing more comes. Never writes it anywhere.</summary>
internal static class BoundedBody
{
    private const int PieceBytes = 32 * 1024;

    /// <summary>A body that sends nothing for so long has stalled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Null when it is longer than the limit.</returns>
    internal static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limit)
        {
            return null;
        }

        using var stalled = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stalled.CancelAfter(Patience);
        using var stream = await content.ReadAsStreamAsync(stalled.Token);
        using var whole = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var piece = new byte[PieceBytes];
        int read;
        while ((read = await stream.ReadAsync(piece, stalled.Token)) > 0)
        {
            if (whole.Length + read > limit)
            {
                return null;
            }

            whole.Write(piece, 0, read);
            stalled.CancelAfter(Patience);
        }

        return whole.TryGetBuffer(out var bytes) && bytes.Count == bytes.Array!.Length ? bytes.Array : whole.ToArray();
    }
}
