using System.Globalization;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>A cell being read: gives typed values and notes what is wrong with it. Never throws for what somebody wrote.</summary>
internal sealed class Cell(string text, Action<string> fault)
{
    /// <summary>Null: empty.</summary>
    public string? Text() => text.Length == 0 ? null : Plain(text);

    /// <summary>A text that must not be missing.</summary>
    public string Needed() => Text() ?? Fault("is empty", "");

    public IReadOnlyList<string> List() => text.Length == 0 ? [] : [.. CellText.Split(text, '|').Select(Item)];

    public IReadOnlyList<T> Words<T>()
        where T : struct, Enum => [.. List().Select(WordOf<T>)];

    public T Word<T>()
        where T : struct, Enum => text.Length == 0 ? Fault<T>($"is empty; it may be {EnumWord.All<T>()}", default) : WordOf<T>(text);

    public bool YesNo() => text switch
    {
        "yes" => true,
        "no" => false,
        _ => Fault($"must be yes or no, not {ExchangeFault.Quote(text)}", false),
    };

    public int? Number() => text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Fault<int?>($"must be a whole number, not {ExchangeFault.Quote(text)}", null);

    /// <summary>Entries of <c>key=value</c> pairs; those that can't be read are left out, for the row is refused anyway.</summary>
    public IReadOnlyList<Entry> Entries(params string[] keys) => text.Length == 0 ? []
        : [.. CellText.Split(text, '|').Select((entry, at) => Entry.Read(entry, keys, why => fault($"entry {at + 1}: {why}")))];

    private T WordOf<T>(string word)
        where T : struct, Enum => EnumWord.Find<T>(word) ?? Fault<T>($"{ExchangeFault.Quote(word)} is none of {EnumWord.All<T>()}", default);

    private string Item(string part) => part.Length == 0 ? Fault("has nothing between two bars", "") : Plain(part);

    private string Plain(string part) => CellText.Plain(part) ?? Fault("ends with a backslash that stands for nothing", "");

    private T Fault<T>(string why, T instead)
    {
        fault(why);
        return instead;
    }
}
