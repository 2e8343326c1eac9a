using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>
/// The citizen's only key: 10 random bytes as sixteen Crockford base32 symbols. Always holds a digit from 2 to 9 and a
/// letter, so that words alone or a card number are never taken for one (this costs 0.02 of its 80 bits). Must never
/// be stored but in the sealed session, nor logged.
/// </summary>
public sealed class Receipt
{
    /// <summary>Bytes of chance.</summary>
    public const int Bytes = 10;

    private const int Iterations = 100_000;

    private readonly string symbols;

    internal Receipt(string symbols) => this.symbols = symbols;

    /// <summary>As people see it: XXXX-XXXX-XXXX-XXXX.</summary>
    public string Text => string.Join('-', symbols.Chunk(4).Select(group => new string(group)));

    /// <summary>A new receipt.</summary>
    public static Receipt Draw()
    {
        string symbols;
        do
        {
            symbols = Crockford.Write(RandomNumberGenerator.GetBytes(Bytes));
        }
        while (!ReceiptFinder.CanBe(symbols));
        return new Receipt(symbols);
    }

    /// <summary>
    /// Finds the receipt in what a person typed or pasted. Forgives case, O for 0, I and L for 1, Cyrillic look-alikes,
    /// spaces, dashes, line ends, and text around it.
    /// </summary>
    /// <returns>The receipt, or null if the text holds none.</returns>
    public static Receipt? Find(string typed) => ReceiptFinder.Find(typed) is { } symbols ? new Receipt(symbols) : null;

    /// <summary>PBKDF2-SHA-256 (RFC 8018 section 5.2) of the ten bytes, 100,000 rounds. Slow on purpose; dispose of what it gives.</summary>
    /// <param name="installationSalt">The installation's own, 32 bytes.</param>
    public ReceiptSecret Derive(byte[] installationSalt)
    {
        var bytes = Crockford.Read(symbols);
        try
        {
            return new ReceiptSecret(Rfc2898DeriveBytes.Pbkdf2(bytes, installationSalt, Iterations, HashAlgorithmName.SHA256, ReceiptSecret.Bytes));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => "[sealed]";
}
