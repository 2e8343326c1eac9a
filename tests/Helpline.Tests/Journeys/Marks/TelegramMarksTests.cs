using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Tests.Evidence;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>The controls of the canary test over Telegram: each kind of mark, planted as others would write it, is found.</summary>
public sealed class TelegramMarksTests
{
    private const long Number = 7_731_004_242;
    private static readonly Mark Canary = Mark.Of(Number);

    public static TheoryData<string> Forms => [.. Canary.Patterns.Select(pattern => pattern.Form)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_planted_number_is_found_in_each_form(string form)
    {
        var pattern = Canary.Patterns.Single(p => p.Form == form).Bytes;
        byte[] planted = [.. RandomNumberGenerator.GetBytes(999), .. pattern, .. RandomNumberGenerator.GetBytes(999)];

        Assert.Contains(new MarkSearch([Canary]).In([("here", planted)]), finding => finding == $"\"{Number}\" as {form} in here");
    }

    /// <summary>7731004242 in the forms of protocol buffers, worked out by hand.</summary>
    [Fact]
    public void Varints_are_those_of_others()
    {
        Assert.Equal("D286B7E61C", HexOf("varint"));
        Assert.Equal("A48DEECC39", HexOf("varint, zigzag"));
        Assert.Equal("0001CCCDC352", HexOf("6 bytes, big-endian"));
    }

    [Fact]
    public void A_number_that_SQLite_keeps_as_an_integer_is_found_in_the_raw_file()
    {
        using var folder = ScratchFolder.OnDisk("numbers");
        var file = Path.Combine(folder.Path, "planted.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE TABLE t (n INTEGER); INSERT INTO t VALUES ({Number.ToString(CultureInfo.InvariantCulture)});";
            command.ExecuteNonQuery();
        }

        Assert.Contains($"\"{Number}\" as 6 bytes, big-endian in {file}", new MarkSearch([Canary]).In(Sinks.Under(folder.Path)));
    }

    [Fact]
    public void Whatever_Telegram_tells_about_a_citizen_is_found()
    {
        var person = new PersonMarks();
        var whole = person.Around(new JsonObject { ["text"] = "words", ["contact"] = person.Contact() });
        var search = new MarkSearch(TelegramMarks.Of(person));

        var numbers = Numbers(whole).Where(number => Math.Abs(number) > int.MaxValue).ToList();
        Assert.True(numbers.Count >= 5);
        Assert.All(numbers, number => Assert.NotEmpty(search.In([("here", Bytes(number))])));
        Assert.True(person.Texts.Count > 20);
        Assert.All(person.Texts, text => Assert.NotEmpty(search.In([("here", Encoding.UTF8.GetBytes($"x{text}x"))])));
        Assert.NotEmpty(search.In([("here", SHA256.HashData(Encoding.UTF8.GetBytes(person.UserId.ToString(CultureInfo.InvariantCulture))))]));
        Assert.NotEmpty(search.In([("here", SHA256.HashData(Bytes(person.UserId)))]));
    }

    [Fact]
    public void What_a_photo_hides_is_found_before_it_is_cleaned() =>
        Assert.All(TellingSegments.All().Skip(1), segment => Assert.NotEmpty(new MarkSearch([Mark.Of(TelegramMarks.Everywhere)]).In([("here", segment)])));

    private static string HexOf(string form) => Convert.ToHexString(Canary.Patterns.Single(pattern => pattern.Form == form).Bytes);

    private static byte[] Bytes(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    private static IEnumerable<long> Numbers(JsonNode? node) => node switch
    {
        JsonObject inner => inner.SelectMany(field => Numbers(field.Value)),
        JsonArray items => items.SelectMany(Numbers),
        JsonValue value when long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && value.GetValueKind() == System.Text.Json.JsonValueKind.Number => [number],
        _ => [],
    };
}
