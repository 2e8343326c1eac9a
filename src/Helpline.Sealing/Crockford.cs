namespace Helpline.Sealing;

/// <summary>Crockford's base32: five bits a symbol, most significant first, without I, L, O and U. For lengths that are multiples of five bytes.</summary>
internal static class Crockford
{
    public const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int BitsASymbol = 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length * 8 / BitsASymbol];
        for (var symbol = 0; symbol < text.Length; symbol++)
        {
            var value = 0;
            for (var bit = symbol * BitsASymbol; bit < (symbol + 1) * BitsASymbol; bit++)
            {
                value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
            }

            text[symbol] = Symbols[value];
        }

        return new string(text);
    }

    public static byte[] Read(string text)
    {
        var bytes = new byte[text.Length * BitsASymbol / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var value = Symbols.IndexOf(text[bit / BitsASymbol], StringComparison.Ordinal);
            bytes[bit / 8] |= (byte)(((value >> (BitsASymbol - 1 - (bit % BitsASymbol))) & 1) << (7 - (bit % 8)));
        }

        return bytes;
    }

    /// <returns>The symbol a person meant by this character, or null if none. Upper and lower case, O I L, Cyrillic look-alikes, full width.</returns>
    public static char? Fold(char typed)
    {
        var upper = char.ToUpperInvariant(typed is >= '\uFF01' and <= '\uFF5E' ? (char)(typed - 0xFEE0) : typed);
        var alike = LookAlikes.IndexOf(upper, StringComparison.Ordinal);
        var latin = alike < 0 ? upper : MeantByLookAlikes[alike];
        return Symbols.Contains(latin, StringComparison.Ordinal) ? latin : null;
    }

    private const string LookAlikes = "OILАВЕКМНОРСТУХІ";
    private const string MeantByLookAlikes = "011ABEKMH0PCTYX1";
}
