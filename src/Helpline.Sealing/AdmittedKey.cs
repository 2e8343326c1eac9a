namespace Helpline.Sealing;

/// <summary>A tip's key, wrapped so that only the holder of one private key can use it.</summary>
/// <param name="Kid">RFC 7638 thumbprint of the key it is wrapped for.</param>
/// <param name="EncryptedKey">Base64url of 512 bytes, RSA-OAEP-256.</param>
public sealed record AdmittedKey(string Kid, string EncryptedKey);
