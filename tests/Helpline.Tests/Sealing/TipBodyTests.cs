using System.Text;
using System.Text.Json;
using Helpline.Sealing;

namespace Helpline.Tests.Sealing;

/// <summary>What is previewed is what is sealed, and nothing that people type grows beyond the classes.</summary>
public sealed class TipBodyTests
{
    private const int MostCharacters = 12_000;

    public static TheoryData<string> Fillings =>
    [
        "a", "\"", "\\", "\n", "\t", "\0", "\u001B", "\u007F", "Ң", "\u2028", "\uD800", "\uDC00x", "🆘", "\uFFFF", "\u202E", "</script>",
    ];

    [Theory]
    [MemberData(nameof(Fillings))]
    public void Twelve_thousand_characters_of_any_text_fit_and_come_back(string filling)
    {
        var text = string.Concat(Enumerable.Repeat(filling, MostCharacters / filling.Length));
        var body = new TipBody([new("what", text), new("where", "Алматы")]);

        var json = body.ToPaddedJson();

        Assert.True(json.AsSpan().TrimEnd((byte)' ').Length <= (3 * text.Length) + 100);
        Assert.Equal(body.Fields, TipBody.Read(json)!.Fields);
        using var other = JsonDocument.Parse(json);
        Assert.Equal(body.Fields[0].Value, other.RootElement.GetProperty("what").GetString());
    }

    [Fact]
    public void Control_characters_are_shown_and_lone_surrogates_replaced() =>
        Assert.Equal("a\u2400b\u241Bc\uFFFDd\r\n\te\u202Ef", new TipBody([new("what", "a\0b\u001Bc\uD800d\r\n\te\u202Ef")]).Fields[0].Value);

    [Theory]
    [InlineData(1, 4096)]
    [InlineData(4096 - 11, 4096)]
    [InlineData(4096 - 10, 16384)]
    [InlineData(16384 - 11, 16384)]
    [InlineData(16384 - 10, 65536)]
    [InlineData(65536 - 11, 65536)]
    public void Bodies_have_one_of_three_lengths(int characters, int expected) =>
        Assert.Equal(expected, new TipBody([new("what", new string('a', characters))]).ToPaddedJson().Length);

    [Fact]
    public void A_body_beyond_the_largest_class_is_a_bug_upstream() =>
        Assert.Throws<ArgumentException>(() => new TipBody([new("what", new string('a', 65536))]).ToPaddedJson());

    [Fact]
    public void A_name_stands_once() => Assert.Throws<ArgumentException>(() => new TipBody([new("a", ""), new("a", "")]));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":\"1\",\"a\":\"2\"}")]
    [InlineData("{\"a\":\"1\"} {}")]
    [InlineData("{\"a\":{\"b\":\"1\"}}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"1\"}")]
    [InlineData("{\"\\u0000\":\"1\",\"␀\":\"2\"}")]
    public void What_is_no_body_is_not_read(string json) => Assert.Null(TipBody.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_text_are_not_read() => Assert.Null(TipBody.Read([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'"', 0xC0, (byte)'"', (byte)'}']));

    [Fact]
    public void A_body_does_not_print_itself() => Assert.Equal("[sealed]", new TipBody([new("what", "words")]).ToString());
}
