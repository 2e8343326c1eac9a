namespace Helpline.Sealing;

/// <summary>What an agency's root says about one of its keys.</summary>
/// <param name="Agency">The agency's code.</param>
/// <param name="Use">What the key is for.</param>
/// <param name="Kid">RFC 7638 thumbprint of the key.</param>
/// <param name="Jwk">The public key, JWK as JSON.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record KeyStatement(string Agency, KeyUse Use, string Kid, string Jwk, DateOnly From, DateOnly To)
{
    /// <summary>Whether the key may be used on this day.</summary>
    public bool IsCurrent(DateOnly day) => From <= day && day <= To;
}
