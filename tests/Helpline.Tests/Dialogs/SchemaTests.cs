using System.Text.Json;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Running;
using Helpline.Tests.Support;

namespace Helpline.Tests.Dialogs;

public sealed class SchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Repository.Path("dialogs", "dialog.schema.json"))).RootElement;

    [Theory]
    [InlineData("state", "")]
    [InlineData("guard", "when: ")]
    [InlineData("saying", "")]
    [InlineData("choice", "")]
    [InlineData("choose", "choose: ")]
    [InlineData("text", "text: ")]
    [InlineData("place", "place: ")]
    [InlineData("photo", "photo: ")]
    [InlineData("branch", "")]
    [InlineData("call", "call: ")]
    public void The_reader_knows_every_key_of_the_schema(string definition, string under)
    {
        foreach (var key in Keys(definition))
        {
            var written = $"{under}{{ {key}: x }}";
            var state = definition switch
            {
                "state" => written,
                "choice" => $"{{ choices: [{written}] }}",
                "saying" => $"{{ say: [{written}] }}",
                "branch" => $"{{ go: [{written}] }}",
                "guard" => $"{{ go: [{{ {written} }}] }}",
                _ => $"{{ {written} }}",
            };

            Assert.DoesNotContain("key-unknown", Rules($"dialog: a\nstart: b\nstates:\n  b: {state}\n"));
        }
    }

    [Fact]
    public void The_schema_knows_the_kinds_of_cards_and_the_limits_of_the_engine()
    {
        var cards = Definition("state").GetProperty("properties").GetProperty("card").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString());

        Assert.Equal(Enum.GetNames<CardKind>().Select(name => name.ToLowerInvariant()).Order(), cards.Order());
        Assert.Equal(Limits.ButtonValue, Definition("value").GetProperty("maxLength").GetInt32());
        Assert.Equal(Limits.Photos, Definition("photo").GetProperty("properties").GetProperty("max").GetProperty("maximum").GetInt32());
        Assert.Equal(Limits.CardButtons, Definition("state").GetProperty("properties").GetProperty("choices").GetProperty("maxItems").GetInt32());
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Keys(string definition)
    {
        var found = Definition(definition);
        var map = found.TryGetProperty("properties", out var properties) ? properties : found.GetProperty("oneOf")[1].GetProperty("properties");
        return map.EnumerateObject().Select(property => property.Name);
    }

    private static IEnumerable<string> Rules(string dialog)
    {
        var vocabulary = new Vocabulary(
            new Dictionary<string, ActSignature>(), new HashSet<string>(), new Dictionary<string, OptionList>());
        return DialogReader.Read(new Dictionary<string, string> { ["a/dialog.yaml"] = dialog }, vocabulary).Faults
            .Where(fault => fault.File == "a/dialog.yaml")
            .Select(fault => fault.Rule);
    }
}
