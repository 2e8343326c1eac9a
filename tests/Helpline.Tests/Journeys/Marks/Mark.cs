using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>A word that must not be found, and every form in which a program might have written it.</summary>
internal sealed class Mark
{
    /// <summary>Shorter fragments would be found by chance.</summary>
    private const int ShortestPattern = 6;

    private Mark(string name, IEnumerable<(string Form, byte[] Bytes)> patterns, int shortest = ShortestPattern)
    {
        Name = name;
        Patterns = [.. patterns.Where(p => p.Bytes.Length >= shortest).DistinctBy(p => Convert.ToHexString(p.Bytes))];
    }

    internal string Name { get; }

    internal IReadOnlyList<(string Form, byte[] Bytes)> Patterns { get; }

    internal static Mark Of(string text) => new(text, Forms(text));

    /// <summary>Bytes such as a digest of a cookie: as they are, in hex and in base64.</summary>
    internal static Mark Of(string name, byte[] bytes) => new(name, [("raw", bytes), .. Encoded("raw", bytes)]);

    /// <summary>A number such as the id of a chat: as digits, and as databases and wires write integers.</summary>
    internal static Mark Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), IntegerForms.Of(number).Concat(Digits(number)), IntegerForms.Shortest);

    private static IEnumerable<(string Form, byte[] Bytes)> Digits(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var utf8 = Encoding.ASCII.GetBytes(digits);
        yield return ("digits", utf8);
        yield return ("digits, UTF-16 LE", Encoding.Unicode.GetBytes(digits));
        yield return ("digits, UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(digits));
        yield return ("hex digits", Encoding.ASCII.GetBytes(number.ToString("x", CultureInfo.InvariantCulture)));
        yield return ("hex digits, upper case", Encoding.ASCII.GetBytes(number.ToString("X", CultureInfo.InvariantCulture)));
        foreach (var (form, bytes) in IntegerForms.Of(number).Append((Form: "digits", Bytes: utf8)).SelectMany(one => Encoded(one.Form, one.Bytes)))
        {
            // Of a short integer too little would be left that is its own.
            if (bytes.Length >= ShortestPattern + 2)
            {
                yield return (form, bytes);
            }
        }
    }

    private static IEnumerable<(string Form, byte[] Bytes)> Forms(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return ("UTF-8", utf8);
        yield return ("UTF-8, lower case", Encoding.UTF8.GetBytes(text.ToLowerInvariant()));
        yield return ("UTF-8, upper case", Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
        yield return ("UTF-16 LE", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(text));
        foreach (var encoded in Encoded("UTF-8", utf8).Concat(Encoded("UTF-16 LE", Encoding.Unicode.GetBytes(text))))
        {
            yield return encoded;
        }

        foreach (var (form, written) in Escapes(text, utf8))
        {
            yield return (form, Encoding.UTF8.GetBytes(written));
        }
    }

    private static IEnumerable<(string Form, string Written)> Escapes(string text, byte[] utf8)
    {
        yield return ("JSON, every character escaped", Each(text, c => $"\\u{(int)c:x4}"));
        yield return ("JSON, every character escaped, upper case", Each(text, c => $"\\u{(int)c:X4}"));
        yield return ("JSON, only what is not ASCII", Each(text, c => char.IsAscii(c) ? c.ToString() : $"\\u{(int)c:x4}"));
        yield return ("JSON, only what is not ASCII, upper case", Each(text, c => char.IsAscii(c) ? c.ToString() : $"\\u{(int)c:X4}"));
        yield return ("URL", Uri.EscapeDataString(text));
        yield return ("URL, lower case", Uri.EscapeDataString(text).ToLowerInvariant());
        yield return ("form", Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal));
        yield return ("URL, every byte", string.Concat(utf8.Select(b => $"%{b:X2}")));
        yield return ("HTML, decimal", Each(text, c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")));
        yield return ("HTML, hex", Each(text, c => $"&#x{(int)c:X};"));
    }

    private static IEnumerable<(string Form, byte[] Bytes)> Encoded(string of, byte[] bytes)
    {
        yield return ($"hex of {of}", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        yield return ($"hex of {of}, upper case", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        for (var shift = 0; shift < 3; shift++)
        {
            // Whatever stands before and after, these characters are the mark's alone.
            var standard = Convert.ToBase64String([.. new byte[shift], .. bytes]);
            var url = Base64Url.EncodeToString([.. new byte[shift], .. bytes]);
            var (from, length) = Certain(shift, bytes.Length);
            yield return ($"base64 of {of}, shifted by {shift}", Encoding.ASCII.GetBytes(standard.Substring(from, length)));
            yield return ($"base64url of {of}, shifted by {shift}", Encoding.ASCII.GetBytes(url.Substring(from, length)));
        }
    }

    private static (int From, int Length) Certain(int shift, int count)
    {
        var from = (shift * 8 + 5) / 6;
        var to = (shift + count) * 8 / 6;
        return (from, to - from);
    }

    private static string Each(string text, Func<char, string> write) => string.Concat(text.Select(write));
}
