using System.Text.RegularExpressions;

namespace Helpline.Tips;

/// <summary>Takes the sting out of links, handles and phone numbers in an answer: readable, but nothing that a chat would make tappable.</summary>
internal static partial class Defang
{
    public static string Text(string text)
    {
        text = Scheme().Replace(text, "hxxp$1://");
        text = Host().Replace(text, m => m.Value.Replace(".", "[.]", StringComparison.Ordinal));
        text = Handle().Replace(text, "(at)");
        return Phone().Replace(text, m => Spaced(m.Value));
    }

    /// <summary>Digits in threes with middle dots: a number of more than four digits is read aloud, not tapped.</summary>
    private static string Spaced(string number)
    {
        var digits = number.Where(char.IsAsciiDigit).Chunk(3).Select(c => new string(c));
        return string.Join('·', digits);
    }

    [GeneratedRegex("http(s?)://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}[\p{L}\p{N}-]+")]
    private static partial Regex Host();

    [GeneratedRegex("[@＠](?=[\\p{L}\\p{N}_])")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\+?[0-9](?:[\s().\-\u2010-\u2015]{0,2}[0-9]){4,}")]
    private static partial Regex Phone();
}
