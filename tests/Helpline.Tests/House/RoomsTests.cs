using Helpline.Tests.House.Rooms;

namespace Helpline.Tests.House;

/// <summary>Holds the table of who may know whom against the compiled app, and proves on samples that it would see a breach.</summary>
public sealed class RoomsTests
{
    private const string SampleRoot = "Helpline.Tests.House.Samples";

    private static readonly IReadOnlyCollection<RoomEdge> SampleEdges =
        [.. new RoomReader(SampleRoot).Read(typeof(RoomsTests).Assembly.Location)
            .Where(edge => edge.FromRoom is "Garden" or "Kitchen" or "Attic")];

    private static string AppPath => Path.Combine(AppContext.BaseDirectory, "Helpline.dll");

    [Fact]
    public void Every_room_of_the_app_keeps_to_the_table()
    {
        var faults = RoomTable.OfTheApp.Faults(TheApp()).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Nobody_knows_Program() => Assert.Empty(RoomReader.WhoKnows(AppPath, "Program"));

    [Fact]
    public void Program_is_a_list_of_contents_under_eighty_lines() =>
        Assert.InRange(File.ReadAllLines(Support.Repository.Path("src", "Helpline", "Program.cs")).Length, 1, 79);

    [Theory]
    [InlineData("ByBase")]
    [InlineData("ByField")]
    [InlineData("ByParameter")]
    [InlineData("ByLocal")]
    [InlineData("ByCall")]
    [InlineData("ByAsyncCall")]
    [InlineData("ByGenericArgument")]
    [InlineData("ByGenericCall")]
    [InlineData("ByAttribute")]
    [InlineData("ByNestedType")]
    [InlineData("ByLambda")]
    public void A_forbidden_room_is_seen_however_it_is_known(string sample)
    {
        var faults = Table(("Garden", []), ("Kitchen", []), ("Attic", [])).Faults(SampleEdges);
        Assert.Contains(faults, fault => fault.StartsWith(
            $"Kitchen must not know Garden: {SampleRoot}.Kitchen.{sample} knows {SampleRoot}.Garden.Rose", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_listed_is_a_fault() =>
        Assert.Equal(
            [$"room Attic is not listed ({SampleRoot}.Attic.Chest)"],
            Table(("Garden", []), ("Kitchen", ["Garden"])).Faults(SampleEdges));

    [Fact]
    public void A_permission_that_nobody_uses_is_a_fault() =>
        Assert.Equal(
            ["nobody in Attic uses its permission to know Garden"],
            Table(("Garden", []), ("Kitchen", ["Garden"]), ("Attic", ["Garden"])).Faults(SampleEdges));

    [Fact]
    public void A_circle_is_a_fault()
    {
        var faults = Table(("Garden", ["Attic"]), ("Kitchen", ["Garden"]), ("Attic", ["Kitchen"])).Faults(SampleEdges);
        Assert.Contains("Garden is in a circle", faults);
    }

    private static List<RoomEdge> TheApp() =>
        [.. new RoomReader("Helpline").Read(AppPath)];

    private static RoomTable Table(params (string Room, string[] Known)[] lines) =>
        new(lines.ToDictionary(line => line.Room, line => line.Known, StringComparer.Ordinal));
}
