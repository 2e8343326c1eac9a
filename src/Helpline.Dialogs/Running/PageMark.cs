using System.Globalization;

namespace Helpline.Dialogs.Running;

/// <summary>Which group and which page of a long list is shown, as a talk keeps it (g:online/1).</summary>
internal readonly record struct PageMark(string? Group, int Number)
{
    private const string GroupPrefix = "g:";

    public static PageMark Of(string? kept)
    {
        var parts = (kept ?? "").Split('/', 2);
        var group = parts[0].StartsWith(GroupPrefix, StringComparison.Ordinal) ? parts[0][GroupPrefix.Length..] : null;
        return int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PageMark(group, number)
            : new PageMark(group, 0);
    }

    public string? Kept() => (Group, Number) switch
    {
        (null, 0) => null,
        (null, _) => Number.ToString(CultureInfo.InvariantCulture),
        (_, 0) => GroupPrefix + Group,
        _ => string.Create(CultureInfo.InvariantCulture, $"{GroupPrefix}{Group}/{Number}"),
    };
}
