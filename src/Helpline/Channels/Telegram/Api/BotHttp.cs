namespace Helpline.Channels.Telegram.Api;

/// <summary>
/// The connections to the Bot API: no proxy of the system, no redirect, no cookie, no trace header, and none of the loggers that
/// would write addresses, because no factory stands between.
/// </summary>
internal static class BotHttp
{
    internal static HttpMessageInvoker Make() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
    });
}
