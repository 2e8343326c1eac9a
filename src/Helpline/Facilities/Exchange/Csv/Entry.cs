using System.Globalization;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>One entry of <c>key=value;key=value</c> in a cell. An unknown, doubled or missing key is a fault; never guessed.</summary>
internal sealed class Entry
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Action<string> _fault;

    private Entry(Action<string> fault) => _fault = fault;

    public static Entry Read(string text, IReadOnlyCollection<string> keys, Action<string> fault)
    {
        var entry = new Entry(fault);
        foreach (var pair in CellText.Split(text, ';'))
        {
            entry.Take(pair, keys);
        }

        return entry;
    }

    /// <summary>Pairs without a value are left out.</summary>
    public static string Write(params (string Key, string? Value)[] pairs) =>
        string.Join(';', pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={CellText.Part(pair.Value!)}"));

    public string? Find(string key) => _values.GetValueOrDefault(key);

    public string Need(string key) => Find(key) ?? Fault($"{key} is missing", "");

    public bool YesNo(string key, bool otherwise) => Find(key) is not { } said ? otherwise : new Cell(said, why => _fault($"{key} {why}")).YesNo();

    public T Word<T>(string key)
        where T : struct, Enum => Need(key) is { Length: > 0 } said ? new Cell(said, why => _fault($"{key}: {why}")).Word<T>() : default;

    public DateOnly? Day(string key) => Find(key) is not { } said ? null
        : DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Fault<DateOnly?>($"{key} must be a day as 2026-03-09, not {ExchangeFault.Quote(said)}", null);

    public DateOnly NeededDay(string key) => Need(key).Length > 0 ? Day(key) ?? default : default;

    public TimeOnly? Time(string key) => Find(key) is not { } said ? null
        : TimeOnly.TryParseExact(said, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : Fault<TimeOnly?>($"{key} must be a time as 08:00, not {ExchangeFault.Quote(said)}", null);

    public double Degrees(string key) => Need(key) is not { Length: > 0 } said ? 0
        : double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees
        : Fault($"{key} must be degrees as 43.25249, not {ExchangeFault.Quote(said)}", 0d);

    /// <summary>What only the reader of this kind of entry can know.</summary>
    public void Refuse(string why) => _fault(why);

    private void Take(string pair, IReadOnlyCollection<string> keys)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at < 0 || !keys.Contains(pair[..at]))
        {
            Fault($"{ExchangeFault.Quote(pair)} does not begin with one of {string.Join(", ", keys)} and =", 0);
        }
        else if (CellText.Plain(pair[(at + 1)..]) is not { Length: > 0 } value)
        {
            Fault($"{pair[..at]} has no value", 0);
        }
        else if (!_values.TryAdd(pair[..at], value))
        {
            Fault($"{pair[..at]} stands there twice", 0);
        }
    }

    private T Fault<T>(string why, T instead)
    {
        _fault(why);
        return instead;
    }
}
