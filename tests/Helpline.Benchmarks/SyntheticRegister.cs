using Helpline.Facilities.Places;
using Helpline.Facilities.Register;

namespace Helpline.Benchmarks;

/// <summary>Registers of plainly invented institutions, the same at every run: four names each, over all served settlements.</summary>
internal sealed class SyntheticRegister(SettlementTable settlements, int seed)
{
    private static readonly string[] Kinds = ["Реабилитационный центр", "Наркологический диспансер", "Центр психического здоровья", "Клиника", "Дом"];
    private static readonly string[] Forms = ["ТОО", "ОсОО", "КГП на ПХВ", "ИП", "ОФ"];
    private static readonly string[] Openings = ["ба", "ве", "го", "да", "жа", "зе", "ка", "ла", "ме", "но", "па", "ро", "са", "та", "ур", "фа", "ше", "чи", "ай", "бер"];
    private static readonly string[] Middles = ["ра", "ли", "мо", "ну", "сти", "ке", "тра", "бо", "ди", "гу", "ва", "зи", "лан", "рин", "мек", "шат"];
    private static readonly string[] Closings = ["на", "рек", "лык", "тан", "бек", "вой", "дар", "жол", "мир", "сан", "тау", "кол", "ник", "ция", "шен", "гат"];

    private readonly Random _random = new(seed);
    private readonly List<Settlement> _towns = [.. settlements.Settlements.Where(town => town.Country is "KZ" or "KG")];

    public List<Facility> Of(int count) => [.. Enumerable.Range(0, count).Select(One)];

    public Settlement Town() => One(_towns);

    /// <summary>With one slip of the finger, as people type.</summary>
    public string Slipped(string name)
    {
        var at = _random.Next(1, name.Length - 1);
        return _random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, "о"),
            _ => name[..at] + "а" + name[(at + 1)..],
        };
    }

    public T One<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    private Facility One(int number)
    {
        var town = Town();
        var (one, other) = (Word(), Word());
        return new Facility
        {
            Id = $"demo-{number}",
            Country = town.Country,
            Region = town.Region,
            Settlement = town.Id,
            Name = new(
                Kk: $"ЖШС «DEMO {one} {other}»",
                Ru: $"{One(Forms)} «DEMO {One(Kinds)} {one} {other}»",
                En: $"DEMO {one} {other} LLP"),
            AlsoNamed = [$"{one} {other}", $"{One(Kinds)} {Word()}"],
            TaxNumber = town.Country == "KZ" ? $"{number:D12}" : $"{number:D14}",
            Ownership = _random.Next(2) == 0 ? Ownership.State : Ownership.Private,
            Specialities = [Speciality.Narcology],
            Care = [.. Enum.GetValues<CareKind>().Where(_ => _random.Next(4) == 0)],
            Phones = [new($"+7000{number:D7}", PhoneRole.General)],
            Address = new(Ru: $"ул. {Word()}, {_random.Next(1, 200)}"),
            Point = new(town.Latitude + (_random.NextDouble() / 10), town.Longitude + (_random.NextDouble() / 10), true),
            MinimumAge = _random.Next(2) == 0 ? 18 : 0,
            Status = FacilityStatus.Open,
            Publishable = Publishable.AfterCheck,
            Published = true,
            Origin = new("invented", "2026"),
            Checks = [new(new(2026, 11, 1), "operator", CheckWay.Call, true, null)],
            Licences = [new() { Result = LicenceResult.Seen, CheckedOn = new(2026, 11, 1), CheckedBy = "operator", Evidence = "invented" }],
        };
    }

    private string Word()
    {
        var word = One(Openings) + One(Middles) + (_random.Next(2) == 0 ? One(Middles) : "") + One(Closings);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
