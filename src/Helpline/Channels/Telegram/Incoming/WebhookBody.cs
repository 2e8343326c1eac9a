using System.Text.Json;

namespace Helpline.Channels.Telegram.Incoming;

/// <summary>The body of a webhook, read into memory and no further than its limit. What is no JSON is no fault.</summary>
internal static class WebhookBody
{
    /// <summary>Larger than any update.</summary>
    internal const int Limit = 1 << 20;

    private const int PieceBytes = 16 * 1024;

    /// <returns>Null bytes: it is too long.</returns>
    internal static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var piece = new byte[PieceBytes];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellation)) > 0)
        {
            whole.Write(piece, 0, read);
            if (whole.Length > Limit)
            {
                return null;
            }
        }

        return whole.ToArray();
    }

    internal static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
