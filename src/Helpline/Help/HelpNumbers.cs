using CsvHelper;

namespace Helpline.Help;

/// <summary>Emergency and help numbers from the seed table. Never gives out a row that is not marked publishable.</summary>
internal sealed class HelpNumbers
{
    private readonly List<HelpNumber> _numbers;

    private HelpNumbers(List<HelpNumber> numbers) => _numbers = numbers;

    public static HelpNumbers Read() => Read(Path.Combine(AppContext.BaseDirectory, "Help", "Seed"));

    public static HelpNumbers Read(string folder)
    {
        var names = Rows(folder, "names.csv", "id", "lang", "name").ToLookup(row => row["id"]);
        var numbers = Rows(folder, "hotlines.csv", "id", "country", "number", "name_en", "name_ru", "publishable")
            .Where(row => row["publishable"] == "yes")
            .Select(row => new HelpNumber(row["country"], row["number"], Names(row, names[row["id"]])))
            .ToList();
        return new HelpNumbers(numbers);
    }

    public IReadOnlyList<HelpNumber> Of(string country) => [.. _numbers.Where(number => number.Country == country)];

    private static Dictionary<string, string> Names(Dictionary<string, string> row, IEnumerable<Dictionary<string, string>> more)
    {
        var names = new Dictionary<string, string> { ["ru"] = row["name_ru"], ["en"] = row["name_en"] };
        foreach (var name in more)
        {
            names[name["lang"]] = name["name"];
        }

        return names;
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file, params string[] columns)
    {
        using var reader = CsvReader.FromFile(Path.Combine(folder, file));
        while (reader.Read())
        {
            yield return columns.ToDictionary(column => column, reader.GetString);
        }
    }
}
