using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Helpline.Pages;

/// <summary>
/// Writes an interpolated string as markup: its literals as they are, its holes encoded. What is not seen (control,
/// zero-width and direction characters) is left out, so that a text can't pretend to be another.
/// </summary>
[InterpolatedStringHandler]
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(
        UnicodeRanges.BasicLatin,
        UnicodeRanges.Latin1Supplement,
        UnicodeRanges.LatinExtendedA,
        UnicodeRanges.Cyrillic,
        UnicodeRanges.CyrillicSupplement,
        UnicodeRanges.GeneralPunctuation,
        UnicodeRanges.Arrows);

    private readonly StringBuilder _markup;

    public HtmlWriter(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(Html markup) => _markup.Append(markup.Markup);

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(Seen(text ?? "")));

    public string Written() => _markup.ToString();

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                seen.Append(rune.ToString());
            }
        }

        return seen.ToString();
    }
}
