using System.Net;

namespace Helpline.Forwarding.Outgoing;

/// <summary>
/// The only way by which we call an address that somebody else wrote down. No redirect, proxy, cookie or trace header; no
/// logger sees it, since it comes from no client factory; each request has a connection of its own, checked anew; of an
/// answer at most 16 KiB are read, then it is closed.
/// </summary>
internal sealed class OutgoingClient : IDisposable
{
    public static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private const int MostRead = 16 * 1024;
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(2);
    private readonly AddressRules _rules;
    private readonly HttpClient _client;

    public OutgoingClient(AddressRules rules)
        : this(rules, (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation))
    {
    }

    /// <param name="rules">Whom we may call.</param>
    /// <param name="look">Looks a name up.</param>
    public OutgoingClient(AddressRules rules, Func<string, CancellationToken, Task<IPAddress[]>> look)
    {
        _rules = rules;
        _client = new(HandlerOf(new CheckedConnect(rules, look))) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends, and tells of the answer what counts; its body is read away and dropped.</summary>
    /// <exception cref="HttpRequestException">No connection, no whole answer, or an address that is not taken.</exception>
    /// <exception cref="OperationCanceledException">Too slow, or called off.</exception>
    public async Task<OutgoingAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (!_rules.Takes(request.RequestUri!))
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, inner: new RefusedAddressException());
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
        await ReadAwayAsync(answer, limited.Token);
        return new((int)answer.StatusCode, answer.Headers.RetryAfter);
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler HandlerOf(CheckedConnect connect) => new()
    {
        ConnectCallback = connect.ConnectAsync,
        ConnectTimeout = ConnectLimit,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = MostRead / 1024,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
    };

    /// <summary>So that a short answer ends politely. What it says counts for nothing, so neither does a fault in it.</summary>
    private static async Task ReadAwayAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(ReadLimit);
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(limited.Token);
            var read = new byte[MostRead];
            await body.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, limited.Token);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException)
        {
        }
    }
}
