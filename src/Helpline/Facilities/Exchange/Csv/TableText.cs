using System.Text;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>
/// The bytes of a table as text: UTF-8 with or without its mark, else Windows-1251, and then it says so. Never replaces a sign
/// that it cannot read without telling.
/// </summary>
internal static class TableText
{
    private const int Cyrillic = 1251;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null with the reason, or the text with what was taken for granted.</returns>
    public static (string? Text, string? Remark) Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.AsSpan().Contains((byte)0))
        {
            return (null, "This is no plain table; a spreadsheet saves one as \"CSV UTF-8\".");
        }

        try
        {
            return (Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes), null);
        }
        catch (DecoderFallbackException)
        {
            var text = CodePagesEncodingProvider.Instance.GetEncoding(Cyrillic)!.GetString(bytes);
            return (text, "The file is not UTF-8 and was read as Windows-1251, which has no Kazakh or Kyrgyz letters of their own: look at the names.");
        }
    }
}
