using System.Text.Json;

namespace Helpline.Facilities.Exchange;

/// <summary>How the values of our enumerations are written in files: <c>WomensWard</c> is <c>womens-ward</c>. Never a number.</summary>
internal static class EnumWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Null: there is no such word.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Every word, for faults and documents.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));
}
