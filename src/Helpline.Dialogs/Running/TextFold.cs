using System.Globalization;
using System.Text;

namespace Helpline.Dialogs.Running;

/// <summary>
/// Folds what people type to one comparable form: case, ё, the letters that are missing on a Russian keyboard,
/// the 2021 Kazakh Latin and everyday Latin. Both sides of every comparison go through here; the form is never shown.
/// </summary>
public static class TextFold
{
    // Longest first: each is replaced before the shorter ones can take its letters.
    private static readonly (string Latin, string Cyrillic)[] Clusters =
    [
        ("shch", "ш"), ("sch", "ш"), ("tsh", "ч"), ("tş", "ч"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"),
        ("gh", "г"), ("yo", "е"), ("ng", "н"),
    ];

    // ы, й, і and и are one letter here: the Latins write each of them in several ways.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['a'] = "а", ['b'] = "б", ['c'] = "тс", ['d'] = "д", ['e'] = "е", ['f'] = "ф", ['g'] = "г", ['h'] = "х",
        ['i'] = "и", ['j'] = "ж", ['k'] = "к", ['l'] = "л", ['m'] = "м", ['n'] = "н", ['o'] = "о", ['p'] = "п",
        ['q'] = "к", ['r'] = "р", ['s'] = "с", ['t'] = "т", ['u'] = "у", ['v'] = "в", ['w'] = "у", ['x'] = "х",
        ['y'] = "и", ['z'] = "з", ['ä'] = "а", ['á'] = "а", ['ə'] = "а", ['ğ'] = "г", ['ǵ'] = "г", ['ı'] = "и",
        ['İ'] = "и", ['ń'] = "н", ['ñ'] = "н", ['ŋ'] = "н", ['ö'] = "о", ['ó'] = "о", ['ş'] = "ш", ['ü'] = "у",
        ['ū'] = "у", ['ú'] = "у", ['ý'] = "у", ['ё'] = "е", ['э'] = "е", ['қ'] = "к", ['ғ'] = "г", ['ң'] = "н",
        ['ө'] = "о", ['ұ'] = "у", ['ү'] = "у", ['і'] = "и", ['ә'] = "а", ['һ'] = "х", ['й'] = "и", ['ы'] = "и",
        ['я'] = "иа", ['ю'] = "иу", ['ц'] = "тс", ['щ'] = "ш", ['ъ'] = "", ['ь'] = "",
    };

    public static string Fold(string typed)
    {
        var lower = typed.ToLowerInvariant();
        foreach (var (latin, cyrillic) in Clusters)
        {
            lower = lower.Replace(latin, cyrillic, StringComparison.Ordinal);
        }

        return Single(Spelled(lower));
    }

    private static string Spelled(string lower)
    {
        var spelled = new StringBuilder(lower.Length);
        foreach (var letter in lower)
        {
            if (Letters.TryGetValue(letter, out var folded))
            {
                spelled.Append(folded);
            }
            else if (!IsSilent(letter))
            {
                spelled.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
            }
        }

        return spelled.ToString().Replace("нг", "н", StringComparison.Ordinal);
    }

    // Marks that hang on a letter, and the apostrophe that Latin spellings put for the soft sign.
    private static bool IsSilent(char letter) =>
        letter is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    // One of each doubled letter and of each row of spaces; digits stay as they are.
    private static string Single(string spelled)
    {
        var single = new StringBuilder(spelled.Length);
        foreach (var letter in spelled)
        {
            if (single.Length == 0 || letter != single[^1] || char.IsDigit(letter))
            {
                single.Append(letter);
            }
        }

        return single.ToString().Trim();
    }
}
