namespace Helpline.Desk.Systems;

/// <summary>What every answer to an agency's system says: nobody on the way keeps it, no browser guesses what it is.</summary>
internal static class SystemHeaders
{
    public static ValueTask<object?> WriteAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Write(context.HttpContext.Response.Headers);
        return next(context);
    }

    public static void Write(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
    }
}
