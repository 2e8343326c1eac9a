namespace Helpline.Sealing;

/// <summary>A public encryption key of an agency, RSA-4096. Says nothing about who vouched for it: see <see cref="CertifiedKey"/>.</summary>
public sealed record AgencyKey
{
    /// <param name="kid">RFC 7638 thumbprint of <paramref name="jwk"/>.</param>
    /// <param name="jwk">Public RSA-4096 key, JWK as JSON.</param>
    /// <param name="from">First day on which tips may be sealed for it.</param>
    /// <param name="to">Last such day.</param>
    /// <param name="recovery">Kept offline by the agency, for the day on which the other is lost.</param>
    /// <exception cref="ArgumentException">The kid is not the key's, or the key is no RSA-4096 key.</exception>
    public AgencyKey(string kid, string jwk, DateOnly from, DateOnly to, bool recovery)
    {
        using var rsa = PublicJwk.ReadRsa(jwk);
        if (rsa is null || !string.Equals(KeyThumbprint.Of(jwk), kid, StringComparison.Ordinal))
        {
            throw new ArgumentException("The kid is not the thumbprint of an RSA-4096 key.", nameof(kid));
        }

        (Kid, Jwk, From, To, Recovery) = (kid, jwk, from, to, recovery);
    }

    public string Kid { get; }

    public string Jwk { get; }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public bool Recovery { get; }

    /// <summary>Whether tips of this day are sealed for it.</summary>
    public bool IsCurrent(DateOnly day) => From <= day && day <= To;
}
