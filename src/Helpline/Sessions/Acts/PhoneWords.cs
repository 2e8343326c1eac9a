namespace Helpline.Sessions.Acts;

/// <summary>A number in groups that can be read aloud and dialled; a short number as it is. Never changes a digit.</summary>
internal static class PhoneWords
{
    private static readonly (string Prefix, int[] Groups)[] Forms = [("+7", [3, 3, 2, 2]), ("+996", [3, 3, 3])];

    public static string Of(string number)
    {
        foreach (var (prefix, groups) in Forms)
        {
            if (number.StartsWith(prefix, StringComparison.Ordinal) && number.Length == prefix.Length + groups.Sum())
            {
                var at = prefix.Length;
                var parts = groups.Select(length => number.Substring((at += length) - length, length));
                return string.Join(' ', parts.Prepend(prefix));
            }
        }

        return number;
    }
}
