using Helpline.Facilities.Exchange.Hsds;
using Microsoft.Net.Http.Headers;

namespace Helpline.Facilities.Exchange.Feed;

/// <summary>
/// <c>/facilities.json?lang=</c>: the whole public feed, the same for everybody, so that nobody's question can be seen in it.
/// Sets no cookie and leaves no line of its own.
/// </summary>
internal static class FeedPage
{
    /// <summary>Asked about each time, which the tag makes cheap: what is taken off show must not live on in caches.</summary>
    private const string KeptFor = "no-cache";
    private const string Otherwise = "ru";

    internal static void Map(IEndpointRouteBuilder app) => app.MapMethods(
        "/facilities.json",
        [HttpMethods.Get, HttpMethods.Head],
        async (HttpContext context, FacilityFeed feed, string? lang) =>
        {
            var language = string.IsNullOrEmpty(lang) ? Otherwise : lang;
            if (!HsdsView.Languages.Contains(language))
            {
                return Results.Text($"lang must be one of {string.Join(", ", HsdsView.Languages)}\n", statusCode: StatusCodes.Status400BadRequest);
            }

            var made = await feed.InAsync(language, context.RequestAborted);
            var headers = context.Response.Headers;
            headers.CacheControl = KeptFor;
            headers.XContentTypeOptions = "nosniff";
            headers.AccessControlAllowOrigin = "*";
            headers.ContentLanguage = language;
            return Results.Bytes(made.Body, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue(made.Tag));
        });
}
