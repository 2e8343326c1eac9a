using Helpline.Channels.Telegram.Reading;
using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.Telegram.Reading;

/// <summary>
/// Spoiled Updates through the pure reader: none throws and nothing grows. Short in the suite; the long form is
/// <c>HELPLINE_LONG=1 dotnet test tests/Helpline.Tests --filter UpdateFuzzTests</c>.
/// </summary>
public sealed class UpdateFuzzTests
{
    private const int Seed = 20261125;
    private const long Growth = 16 * 1024 * 1024;

    private static int Count => Environment.GetEnvironmentVariable("HELPLINE_LONG") == "1" ? 200_000 : 5_000;

    [Fact]
    public void Whatever_stands_in_an_update_the_reader_does_not_throw_and_keeps_nothing()
    {
        var mutation = new UpdateMutation(Seed);
        var kinds = new Dictionary<string, int>();
        var before = 0L;
        for (var number = 0; number < Count; number++)
        {
            var spoiled = mutation.Of(SampleUpdates.All[number % SampleUpdates.All.Length]);
            var kind = SampleUpdates.Read(spoiled).GetType().Name;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            before = number == Count / 5 ? GC.GetTotalMemory(forceFullCollection: true) : before;
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Growth);
        Assert.Superset(
            new HashSet<string> { nameof(ReadUpdate.Message), nameof(ReadUpdate.Press), nameof(ReadUpdate.StrayPress), nameof(ReadUpdate.Ignored), nameof(ReadUpdate.Crowd), nameof(ReadUpdate.Blocked) },
            kinds.Keys.ToHashSet());
    }

    [Fact]
    public void The_hostile_texts_go_through_as_they_are() => Assert.All(
        new[] { "\u202e", "\u0000", "🐤", "{\"update_id\": 5}", "'; drop table --", "<script>" },
        text => Assert.Equal(text, Assert.IsType<Content.Text>(Assert.IsType<ReadUpdate.Message>(SampleUpdates.Read(
            SampleUpdates.Message("\"text\": " + System.Text.Json.JsonSerializer.Serialize(text)))).Content).Words));
}
