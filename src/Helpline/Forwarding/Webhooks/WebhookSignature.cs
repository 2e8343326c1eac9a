using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Helpline.Forwarding.Webhooks;

/// <summary>The three headers of Standard Webhooks. What is signed is id, time of the attempt and the very bytes of the body.</summary>
internal static class WebhookSignature
{
    public static void Sign(HttpRequestMessage request, string id, DateTimeOffset now, (byte[] Body, byte[] Secret) what)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds);
        request.Headers.Add("webhook-signature", Of(id, seconds, what.Body, what.Secret));
    }

    public static string Of(string id, string seconds, byte[] body, byte[] secret) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body]));
}
