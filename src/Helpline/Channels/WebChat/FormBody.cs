using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Helpline.Channels.WebChat;

/// <summary>Reads a form from a request in memory, within limits. Never touches the disk, never takes a file.</summary>
internal static class FormBody
{
    /// <summary>The largest body that is read.</summary>
    public const int Largest = 256 * 1024;

    private const int MostFields = 16;
    private const int LongestName = 32;

    /// <returns>The form, or the status that refuses it.</returns>
    public static async Task<(ChatForm Form, int? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsUrlEncoded(request.ContentType))
        {
            return (ChatForm.Empty, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await WholeAsync(request, cancellation) is { } body
                ? (ChatForm.Of(await FieldsAsync(body, cancellation)), null)
                : (ChatForm.Empty, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException refused)
        {
            return (ChatForm.Empty, refused.StatusCode);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            // A connection that broke off is no bug: a log line would tell when somebody wrote.
            return (ChatForm.Empty, StatusCodes.Status400BadRequest);
        }
    }

    private static bool IsUrlEncoded(string? contentType) =>
        contentType is not null
        && contentType.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when it is larger than the limit; then not all of it was read.</returns>
    private static async Task<MemoryStream?> WholeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellation)) > 0)
        {
            if (body.Length + read > Largest)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        body.Position = 0;
        return body;
    }

    private static async Task<Dictionary<string, string>> FieldsAsync(MemoryStream body, CancellationToken cancellation)
    {
        using var reader = new FormReader(body, Encoding.UTF8)
        {
            ValueCountLimit = MostFields,
            KeyLengthLimit = LongestName,
            ValueLengthLimit = Largest,
        };
        var fields = await reader.ReadFormAsync(cancellation);
        return fields.ToDictionary(field => field.Key, field => field.Value[0] ?? "");
    }
}
