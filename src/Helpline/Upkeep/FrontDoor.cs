using Helpline.Pages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Helpline.Upkeep;

/// <summary>
/// What every request passes first: size and kind are bounded, a bug ends as a bare 500 and an event id.
/// Never spools an upload to disk, never shows an exception.
/// </summary>
internal static class FrontDoor
{
    /// <summary>The longest body of any request: twelve thousand characters, each escaped as two bytes, and a form round them.</summary>
    internal const int BodyLimit = 256 * 1024;

    /// <summary>Up to here a body is at least read away.</summary>
    private const int ReadAwayLimit = 8 * 1024 * 1024;

    internal static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimit;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    internal static void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength > LimitOf(context))
        {
            await RefuseAsync(context);
            return;
        }

        if (IsUpload(context.Request) && context.GetEndpoint()?.Metadata.GetMetadata<ReadsUploads>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or Microsoft.AspNetCore.Http.BadHttpRequestException))
        {
            Log.Bug(app.Logger, bug);
            if (!context.Response.HasStarted)
            {
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
    });

    /// <summary>A page may have a limit of its own, which Kestrel then holds too.</summary>
    private static long LimitOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? BodyLimit;

    /// <summary>Reads the too long body away before refusing it: a browser that is cut off while it sends shows no answer at all.</summary>
    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (context.Request.ContentLength > ReadAwayLimit || context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit)
        {
            return;
        }

        limit.MaxRequestBodySize = ReadAwayLimit;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    /// <summary>A multipart form would be buffered in a temporary file by the framework's form reader.</summary>
    private static bool IsUpload(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ?? false;
}
