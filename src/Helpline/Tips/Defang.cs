using System.Text.RegularExpressions;

namespace Helpline.Tips;

/// <summary>Takes the sting out of links, handles, commands and phone numbers in an answer: readable, but nothing that a chat would make tappable. Hashtags stay: they lead nowhere but to a search.</summary>
internal static partial class Defang
{
    public static string Text(string text)
    {
        text = Scheme().Replace(text, "hxxp$1://");
        text = OtherScheme().Replace(text, "[:]");
        text = Host().Replace(text, m => m.Value.Replace(".", "[.]", StringComparison.Ordinal));
        text = Handle().Replace(text, "(at)");
        text = Command().Replace(text, "/ ");
        return Phone().Replace(text, m => Spaced(m.Value));
    }

    /// <summary>Groups stay as they were written, with middle dots between; digits without a gap are set in threes.</summary>
    private static string Spaced(string number)
    {
        var groups = Gap().Split(number).Where(g => g.Length > 0).ToList();
        return string.Join('·', groups is [var single] ? single.Chunk(3).Select(c => new string(c)) : groups);
    }

    [GeneratedRegex("[^0-9]+")]
    private static partial Regex Gap();

    [GeneratedRegex("http(s?)://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // Any other road into a program: tg://, ftp://, and those that need no slashes.
    [GeneratedRegex(
        @"(?<!hxxps?):(?=//)|(?<=\b(?:mailto|tel|sms|smsto|mms|callto|facetime|intent|javascript|vbscript|data|file|tg|ton|geo|maps|market|magnet|sips?|xmpp|skype|viber|whatsapp|bitcoin|ethereum)):(?=\S)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OtherScheme();

    // A slash within a word, a path or a closing tag begins no command.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_/<])/(?=[A-Za-z0-9_])")]
    private static partial Regex Command();

    // Begins only where a name begins: tried anew at each of its letters, a long hostile answer would take minutes.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_-]\.?)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}[\p{L}\p{N}-]+")]
    private static partial Regex Host();

    [GeneratedRegex("[@＠](?=[\\p{L}\\p{N}_])")]
    private static partial Regex Handle();

    // A date is no phone number.
    [GeneratedRegex(@"(?<![0-9]|[0-9][.-])(?!\d{4}-\d{2}-\d{2}\b|\d{1,2}\.\d{1,2}\.\d{4}\b)\+?[0-9](?:[\s().\-\u2010-\u2015]{0,2}[0-9]){4,}")]
    private static partial Regex Phone();
}
