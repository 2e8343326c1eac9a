using Helpline.Facilities.Register;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>Invented places whose texts hold every sign that a file format stumbles over. The same number gives the same place.</summary>
internal static class AwkwardPlaces
{
    public static DateOnly Day { get; } = new(2026, 11, 20);

    private static readonly string[] Signs =
    [
        "a \"quoted\" word", "bars | and; semicolons = signs", @"back\slash \| \", "=1+1", "-5 лет", "@home", "+7 звонить", "Қазақша ә і ң ғ ү ұ қ ө һ",
        "Кыргызча ө ү ң", "emoji 👩‍👩‍👧 🆘 𐐷", "comma, then ;; and ||", "'apostrophe' <b>&amp;</b>", "\\", "key=value;other=1|next", "\"", "… — «ёлочки» №",
    ];

    public static IReadOnlyList<Facility> Several(int count) => [.. Enumerable.Range(0, count).Select(At)];

    /// <summary>Keeps every rule of a row, save that nobody put it on show unless its number is even.</summary>
    public static Facility At(int n) => new()
    {
        Id = $"demo-{n:D4}",
        Country = n % 3 == 0 ? "KG" : "KZ",
        Region = n % 5 == 0 ? null : n % 3 == 0 ? "KG-GB" : "KZ-75",
        City = Sign(n),
        Name = new(Kk: n % 2 == 0 ? Named(n) : null, Ru: n % 2 == 1 ? Named(n + 1) : null, Ky: n % 3 == 0 ? Named(n + 2) : null, En: n % 7 == 0 ? Named(n + 3) : null),
        AlsoNamed = n % 4 == 0 ? [Named(n + 4), Named(n + 5)] : [],
        TaxNumber = n % 6 == 0 ? (n % 3 == 0 ? "01234567890123" : "012345678901") : null,
        Ownership = (Ownership)(n % 4),
        Specialities = n % 2 == 0 ? [Speciality.Psychiatry, Speciality.Narcology] : [],
        Care = [.. Enum.GetValues<CareKind>().Where(care => (n + (int)care) % 3 == 0)],
        Phones = [.. Enumerable.Range(0, n % 4).Select(at => new FacilityPhone(Number(n, at), (PhoneRole)((n + at) % 7), at == 1, at == 2 ? Sign(n) : null))],
        Hours = n % 3 == 1 ? [new(null, [DayOfWeek.Monday, DayOfWeek.Sunday], null, null), new(OpenPart.Registry, [DayOfWeek.Saturday], new(8, 30), new(0, 5))] : [],
        Address = new(Ru: Sign(n + 6), Kk: n % 2 == 0 ? Sign(n + 7) : null),
        Website = n % 5 == 1 ? "https://demo.example/?a=1;b=2|3" : null,
        FreeCare = new(Ky: Sign(n + 8)),
        FreeFor = n % 4 == 1 ? [n % 3 == 0 ? "KG" : "KZ"] : [],
        Cost = n % 2 == 0 ? new(En: Sign(n + 9)) : LocalText.None,
        Anonymous = (Known)(n % 3),
        Registration = new(Ru: Sign(n + 10)),
        Admission = new(Kk: Sign(n + 11)),
        Languages = n % 2 == 0 ? ["kk", "uz-Latn"] : [],
        Capacity = n % 3 == 2 ? n + 1 : null,
        MinimumAge = n % 4 == 2 ? 0 : null,
        MaximumAge = n % 4 == 2 ? 17 : null,
        Status = n % 8 == 7 ? FacilityStatus.Planned : FacilityStatus.Open,
        Publishable = n % 9 == 8 ? Publishable.No : n % 2 == 0 ? Publishable.AfterCheck : Publishable.Yes,
        Published = n % 2 == 0 && n % 9 != 8,
        Origin = new(Sign(n + 12), "about 2017"),
        Origins = n % 3 == 0 ? new Dictionary<string, Origin> { ["phones"] = new(Sign(n), "2026"), ["freeCare"] = new(Sign(n + 1), "2025-03") } : [],
        Licences = Licences(n),
        Checks = n % 2 == 0 ? [new(Day.AddDays(-1), Sign(n + 13), CheckWay.Call, false, "line\nand\r\nline"), new(Day, "Operator", CheckWay.Site, n % 5 != 0, null)] : [],
        Note = n % 2 == 0 ? $"a note\r\nwith lines\n\n{Sign(n)}\n" : null,
    };

    private static IReadOnlyList<Licence> Licences(int n) => (n % 3) switch
    {
        0 => [],
        1 => [new() { Result = LicenceResult.NotFound, CheckedOn = Day.AddDays(-2), CheckedBy = Sign(n), Evidence = Sign(n + 1) }, Seen(n)],
        _ => [Seen(n), new() { Result = LicenceResult.NotFound, CheckedOn = Day, CheckedBy = "Operator", Evidence = Sign(n + 2) }],
    };

    private static Licence Seen(int n) => new()
    {
        Result = LicenceResult.Seen,
        Number = Sign(n),
        Annex = Sign(n + 1),
        Address = Sign(n + 2),
        Issuer = Sign(n + 3),
        ValidFrom = new(2020, 2, 29),
        ValidUntil = n % 2 == 0 ? new(2030, 1, 1) : null,
        CheckedOn = Day,
        CheckedBy = "Operator Secretov",
        Evidence = "letter 7731",
    };

    private static string Number(int n, int at) => n % 3 == 0 ? $"+99600000000{at}" : $"+7000000000{at}";

    private static string Named(int n) => $"DEMO {n} {Sign(n)}";

    private static string Sign(int n) => Signs[n % Signs.Length];
}
