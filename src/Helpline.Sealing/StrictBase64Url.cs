using System.Buffers.Text;

namespace Helpline.Sealing;

/// <summary>Base64url without padding (RFC 4648 section 5, RFC 7515 section 2). Reads one spelling only: no white space, no padding, no loose bits at the end.</summary>
internal static class StrictBase64Url
{
    public static string Write(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <returns>The bytes, or null if the text is not their one spelling.</returns>
    public static byte[]? Read(string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return string.Equals(Write(bytes), text, StringComparison.Ordinal) ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static byte[]? Read(string text, int length) => Read(text) is { } bytes && bytes.Length == length ? bytes : null;
}
