using System.Globalization;
using Helpline.Benchmarks;
using Helpline.Facilities.Places;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

// Each question is timed by itself, since the slowest of a hundred is what is promised, and one thread does all.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Questions = 2_000;
var settlements = SettlementTable.Read();
var shown = new ShownToday(new FixedDay(), new FacilitySettings(180));
FacilityIndex.Build(new SyntheticRegister(settlements, 1).Of(1_000), settlements, shown);

Console.WriteLine("| facilities | rebuild ms | index MB | nearest p50 ms | nearest p99 ms | match p50 ms | match p99 ms | found |");
Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
foreach (var count in args.Length > 0 ? args.Select(int.Parse) : [100, 1_000, 10_000, 100_000])
{
    var source = new SyntheticRegister(settlements, count);
    var register = source.Of(count);
    var before = GC.GetTotalMemory(true);
    var start = Environment.CpuUsage.TotalTime;
    var index = FacilityIndex.Build(register, settlements, shown);
    var rebuild = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    var memory = (GC.GetTotalMemory(true) - before) / 1e6;

    var places = Enumerable.Range(0, Questions).Select(_ => (Town: source.Town(), Care: source.One(Enum.GetValues<CareKind>()))).ToList();
    var nearest = Timings.Of(places, asked => index.Nearest(
        asked.Town.Latitude, asked.Town.Longitude, new Wanted { Country = asked.Town.Country, Care = [asked.Care], Minor = asked.Care == CareKind.Minors }));

    var names = Enumerable.Range(0, Questions).Select(at => Typed(source, register, at)).ToList();
    var match = Timings.Of(names, asked => index.Match(asked.Text));
    var found = names.Count(asked => index.Match(asked.Text) switch
    {
        MatchAnswer.One one => one.Facility == asked.Facility,
        MatchAnswer.Several several => several.Facilities.Contains(asked.Facility),
        _ => false,
    });
    Console.WriteLine(
        $"| {count:N0} | {rebuild:N0} | {memory:N1} | {nearest.Median:0.000} | {nearest.P99:0.000} | {match.Median:0.000} | {match.P99:0.000} | {(double)found / Questions:P0} |");
    GC.KeepAlive(register);
}

// In turn: as it is, with a slip, with a town, an address, a phone.
static (string Text, Facility Facility) Typed(SyntheticRegister source, List<Facility> register, int at)
{
    var facility = source.One(register);
    return ((at % 5) switch
    {
        0 => facility.Name.Ru!,
        1 => source.Slipped(facility.AlsoNamed[0]),
        2 => "центр " + source.Slipped(facility.AlsoNamed[0]) + " это законно?",
        3 => facility.Address.Ru!,
        _ => "8" + facility.Phones[0].Number[2..],
    }, facility);
}
