using System.Security.Cryptography;

namespace Helpline.Sealing;

/// <summary>Generated, never chosen: 24 random decimal digits (79 bits), shown in six groups of four.</summary>
public static class Passphrase
{
    /// <summary>How many digits.</summary>
    public const int Digits = 24;

    private const int GroupDigits = 4;

    /// <summary>A new passphrase, such as <c>0123 4567 8901 2345 6789 0123</c>.</summary>
    public static string Draw() =>
        string.Join(' ', RandomNumberGenerator.GetString("0123456789", Digits).Chunk(GroupDigits).Select(group => new string(group)));

    /// <summary>Forgives spaces, line ends and dashes of any kind.</summary>
    /// <returns>The 24 digits, or null if it is anything else.</returns>
    public static string? Normalize(string typed)
    {
        var digits = string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && !Dashes.Contains(character)));
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
}
