using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Helpline.Pages;

/// <summary>Reads a url-encoded form from a request in memory, within limits. Never touches the disk, never takes a file.</summary>
internal static class PostedForm
{
    /// <summary>The largest body that is read.</summary>
    public const int Largest = 256 * 1024;

    private const int LongestName = 32;
    private static readonly Dictionary<string, StringValues> Empty = [];

    /// <returns>The fields, or none and the status that refuses them.</returns>
    public static async Task<(IReadOnlyDictionary<string, StringValues> Fields, int? Refused)> ReadAsync(
        HttpRequest request, int mostFields, CancellationToken cancellation)
    {
        if (!IsUrlEncoded(request.ContentType))
        {
            return (Empty, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await WholeAsync(request, cancellation) is { } body
                ? (await FieldsAsync(body, mostFields, cancellation), null)
                : (Empty, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException refused)
        {
            return (Empty, refused.StatusCode);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            // A connection that broke off is no bug: a log line would tell when somebody wrote.
            return (Empty, StatusCodes.Status400BadRequest);
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

    private static async Task<Dictionary<string, StringValues>> FieldsAsync(MemoryStream body, int mostFields, CancellationToken cancellation)
    {
        using var reader = new FormReader(body, Encoding.UTF8)
        {
            ValueCountLimit = mostFields,
            KeyLengthLimit = LongestName,
            ValueLengthLimit = Largest,
        };
        return await reader.ReadFormAsync(cancellation);
    }
}
