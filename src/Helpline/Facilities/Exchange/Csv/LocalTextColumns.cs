using Helpline.Facilities.Register;

namespace Helpline.Facilities.Exchange.Csv;

/// <summary>A text in four languages as four columns. A language that nobody gave stays an empty cell.</summary>
internal static class LocalTextColumns
{
    public static IEnumerable<CsvColumn> Of(string name, string holds, Func<Facility, LocalText> get, Func<Facility, LocalText, Facility> set) =>
    [
        new($"{name}_kk", $"{holds}, in Kazakh", f => CellText.Whole(get(f).Kk), (f, c) => set(f, get(f) with { Kk = c.Text() })),
        new($"{name}_ru", $"{holds}, in Russian", f => CellText.Whole(get(f).Ru), (f, c) => set(f, get(f) with { Ru = c.Text() })),
        new($"{name}_ky", $"{holds}, in Kyrgyz", f => CellText.Whole(get(f).Ky), (f, c) => set(f, get(f) with { Ky = c.Text() })),
        new($"{name}_en", $"{holds}, in English", f => CellText.Whole(get(f).En), (f, c) => set(f, get(f) with { En = c.Text() })),
    ];
}
