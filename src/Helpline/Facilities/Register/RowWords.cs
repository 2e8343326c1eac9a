using System.Text.Json;

namespace Helpline.Facilities.Register;

/// <summary>The words by which rows name our kinds (number-wrong).</summary>
internal static class RowWords
{
    public static string Of<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The migration allows no other word, so that another one is a bug.</summary>
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Single(kind => Of(kind) == word);

    public static string Of(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Day(string word) => DateOnly.ParseExact(word, "O", System.Globalization.CultureInfo.InvariantCulture);
}
