using System.Text;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Starting;
using Helpline.Tests.Support;

namespace Helpline.Tests.Facilities.Exchange;

/// <summary>The seed's form is read, the seed and the demo's register go out and in unchanged, and what operators recorded stays.</summary>
public sealed class SeedFormTests
{
    private static readonly FacilitySettings True = new(180);
    private static readonly string Seed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Facilities", "Seed", "facilities.csv"));

    [Fact]
    public void The_seed_table_is_read_as_at_the_first_start()
    {
        var sheet = Read(Seed, True);
        Assert.Empty(sheet.Faults.Select(fault => fault.ToString()));
        Assert.Equal(SeedPlaces.Read().Select(FacilityJson.Write), sheet.Rows.Select(row => FacilityJson.Write(row.Facility)));
    }

    [Theory]
    [InlineData(",state,detox", ",royal,detox", "row 2, ownership: \"royal\"")]
    [InlineData(",43.25249,76.91150,", ",north,76.91150,", "row 2, lat: must be degrees")]
    [InlineData(",43.25249,76.91150,", ",43.25249,,", "row 2, lon: a point needs both")]
    [InlineData("+77273823462|", "", "row 2, phone_roles: there must be one role")]
    [InlineData("https://cpzalmaty.kz,,,,open", "https://cpzalmaty.kz,,77,,open", "row 2, licence_no: a licence needs")]
    public void A_bad_cell_of_it_is_told(string was, string becomes, string fault)
    {
        var at = Seed.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at > 0, was);
        var faults = Read(Seed[..at] + becomes + Seed[(at + was.Length)..], True).Faults.Select(told => told.ToString()).ToList();
        Assert.True(faults.Any(told => told.StartsWith(fault, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    [Theory]
    [InlineData("registry Mon-Fri 08:00-24:00", "\"Mon-Fri 08:00-24:00\" must be hours")]
    [InlineData("admission 24/7; registry Sat-Tue 08:00-17:00", "\"Sat-Tue 08:00-17:00\" must be hours")]
    [InlineData("registry Mon 08:00-17:00, Sat to 15:60", "\"Sat to 15:60\" must be hours")]
    public void Hours_that_no_clock_or_week_has_are_told_by_row_and_column(string hours, string why)
    {
        var lines = Seed.Split('\n');
        var at = lines[1].IndexOf("admission 24/7", StringComparison.Ordinal);
        Assert.True(at > 0, lines[1]);
        var end = lines[1].IndexOf(",http", at, StringComparison.Ordinal);
        var quote = lines[1][at - 1] == '"' ? 1 : 0;
        lines[1] = $"{lines[1][..(at - quote)]}\"{hours}\"{lines[1][end..]}";
        var fault = Assert.Single(Read(string.Join('\n', lines), True).Faults);
        Assert.StartsWith($"row 2, hours: {why}", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("hsds")]
    public void Seed_and_demo_go_out_and_in_byte_by_byte(string form)
    {
        var format = EnumWord.Find<ExchangeFormat>(form)!.Value;
        foreach (var (places, settings) in new[] { (SeedPlaces.Read(), True), (DemoPlaces.Read(_ => AwkwardPlaces.Day), ExchangeHouse.Settings) })
        {
            var bytes = FacilityFile.Write(places, format, "ru");
            var sheet = FacilityFile.Read(bytes, format, settings, new TestClock());
            Assert.Empty(sheet.Faults.Select(fault => fault.ToString()));
            Assert.Equal(bytes, FacilityFile.Write(sheet.Rows.Select(row => row.Facility), format, "ru"));
        }
    }

    private static FacilitySheet Read(string text, FacilitySettings settings) =>
        FacilityFile.Read(Encoding.UTF8.GetBytes(text), ExchangeFormat.Csv, settings, new TestClock());
}
