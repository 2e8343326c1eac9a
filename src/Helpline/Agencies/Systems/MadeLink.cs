namespace Helpline.Agencies.Systems;

/// <summary>What the agency is given once, when its system is connected.</summary>
/// <param name="SigningSecret">In the form of Standard Webhooks: <c>whsec_</c> and base64.</param>
/// <param name="ApiKey">The bearer of the API.</param>
internal sealed record MadeLink(string SigningSecret, string ApiKey)
{
    public override string ToString() => "[sealed]";
}
