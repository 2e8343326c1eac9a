namespace Helpline.Sealing;

/// <summary>Why something sealed or signed was refused. Says what kind of fault it was, never what the thing held.</summary>
public enum SealFault
{
    /// <summary>No fault.</summary>
    None = 0,

    /// <summary>Not the form expected: no JSON object or compact form, a member missing, repeated or unknown, or no strict base64url.</summary>
    Malformed,

    /// <summary>A header that the profile does not allow: another algorithm or any member beyond the named ones (also <c>zip</c>, <c>p2c</c>, <c>crit</c>).</summary>
    WrongHeader,

    /// <summary>A key, iv, tag or ciphertext of a length that the profile does not know.</summary>
    WrongSize,

    /// <summary>A key that is not the one named, not of the kind its use needs, or not on its curve.</summary>
    WrongKey,

    /// <summary>The signature does not hold.</summary>
    WrongSignature,

    /// <summary>What was signed or sealed is not the statement it should be.</summary>
    WrongContent,

    /// <summary>The key, passphrase or any byte is not the one it was sealed with.</summary>
    DoesNotOpen,
}
