using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Helpline.Desk.Register.Intake;

/// <summary>An uploaded file and the fields beside it, read in memory within limits. Never touches the disk.</summary>
/// <param name="Seal">As the form gave it.</param>
/// <param name="FileName">As the browser names it; its last part only.</param>
/// <param name="Bytes">Null: no file was chosen.</param>
internal sealed record UploadForm(string Seal, string FileName, byte[]? Bytes)
{
    public const int Largest = 8 * 1024 * 1024;

    private const int MostParts = 8;
    private const int LongestField = 256;

    /// <returns>The upload, or the status that refuses it.</returns>
    public static async Task<(UploadForm? Form, int? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return (await PartsAsync(new MultipartReader(boundary.ToString(), request.Body), cancellation), null);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ArgumentException)
        {
            return (null, broken is InvalidDataException { Message: TooLong } ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
    }

    public override string ToString() => "[sealed]";

    private const string TooLong = "The file is too long.";

    private static async Task<UploadForm> PartsAsync(MultipartReader reader, CancellationToken cancellation)
    {
        var form = new UploadForm("", "", null);
        for (var part = 0; part < MostParts && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
            {
                continue;
            }

            form = NameOf(about.Name) switch
            {
                "seal" => form with { Seal = Encoding.UTF8.GetString(await BytesAsync(section.Body, LongestField, cancellation)) },
                "file" => await FileAsync(form, about, section.Body, cancellation),
                _ => form,
            };
        }

        return form;
    }

    private static async Task<UploadForm> FileAsync(UploadForm form, ContentDispositionHeaderValue about, Stream body, CancellationToken cancellation)
    {
        var name = NameOf(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName);
        var bytes = await BytesAsync(body, Largest, cancellation);
        return form with { FileName = name.Split('/', '\\')[^1], Bytes = name.Length == 0 && bytes.Length == 0 ? null : bytes };
    }

    private static string NameOf(StringSegment name) => HeaderUtilities.RemoveQuotes(name).ToString();

    private static async Task<byte[]> BytesAsync(Stream body, int most, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var piece = new byte[64 * 1024];
        int length;
        while ((length = await body.ReadAsync(piece, cancellation)) > 0)
        {
            if (read.Length + length > most)
            {
                throw new InvalidDataException(TooLong);
            }

            read.Write(piece, 0, length);
        }

        return read.ToArray();
    }
}
