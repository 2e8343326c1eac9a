using System.Text;
using Helpline.Tests.Evidence;
using Helpline.Tests.Journeys.Marks;
using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys;

/// <summary>
/// A citizen marked all over files a tip with a place, photos and their caption over Telegram. Neither the marks nor what was told are
/// found in anything that the program, its database, the proxy or the agency's own system got or left, at any stage; only the opened
/// tip and its photos hold what was told, and nothing else. The controls: <see cref="TelegramMarksTests"/>.
/// </summary>
public sealed class TelegramCanaryTests
{
    private const string AnswerMark = "ответная птица 7732";
    private const double Latitude = 43.256543219;
    private const double Longitude = 76.928481234;
    private static readonly string[] TipMarks = ["Птичий тупик 7732", "Құпиясөз7732", "подпись под снимком 7732", "43.25654", "76.92848"];

    /// <summary>Each database and each way of getting updates once; with HELPLINE_LONG=1 each with each.</summary>
    public static TheoryData<Store, bool> Ways => Environment.GetEnvironmentVariable("HELPLINE_LONG") == "1"
        ? new() { { Store.Sqlite, true }, { Store.Sqlite, false }, { Store.Postgres, true }, { Store.Postgres, false } }
        : new() { { Store.Sqlite, true }, { Store.Postgres, false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_marked_citizen_and_what_they_told_are_found_nowhere(Store store, bool webhook)
    {
        await using var house = await WatchedHouse.StartAsync(store, webhook);
        using var person = new TelegramPerson(house.Fake);
        byte[][] photos = [Photo(), Photo()];
        Task SilentAsync(string stage, string? receipt = null) => AssertSilentAsync(stage, house, person, photos, receipt);

        await TellAsync(person, photos);
        await SilentAsync("in the middle of the talk");
        await person.PressAsync("done");
        await person.PressAsync("send");
        var receipt = person.Receipt!;
        await SilentAsync("while the tip is held", receipt);

        await person.PressAsync("kept");
        var tip = await house.Officer.AwaitAsync(TipMarks[1]);
        await AssertOnlyWhatWasToldAsync(house, person, tip, photos);
        await house.Officer.MarkOpenedAsync(tip);
        await house.Officer.AnswerAsync(tip, AnswerMark);
        await SilentAsync("after it was released, opened and answered", receipt);

        await Story.LookAsync(person, receipt);
        Assert.Contains(AnswerMark, person.Said, StringComparison.Ordinal);
        await SilentAsync("after the answer was read", receipt);
        await person.TypeAsync("/forget");
        await person.PressAsync("erase");
        await SilentAsync("after it was forgotten", receipt);
        house.Helpline.Kill();
        await SilentAsync("after a kill", receipt);
        Assert.NotEmpty(house.Receiver.Calls);
        Assert.DoesNotContain(house.Nginx?.Made ?? [], file => !file.EndsWith(".log", StringComparison.Ordinal) && !file.EndsWith("pid", StringComparison.Ordinal));
    }

    /// <summary>What is refused is told of too: a contact, words that were changed afterwards.</summary>
    private static async Task TellAsync(TelegramPerson person, byte[][] photos)
    {
        await person.OpenAsync();
        await person.PressAsync("kk");
        await person.SendContactAsync();
        await person.PressAsync("report");
        await person.PressAsync("hour");
        await person.ChooseAsync("street-sale");
        await person.ChooseAsync("KZ");
        await person.ChooseAsync("KZ-75");
        await person.SendPlaceAsync(Latitude, Longitude, TipMarks[0]);

        // Longer than nginx keeps in memory when it may spool.
        await person.TypeAsync($"{TipMarks[1]} {string.Concat(Enumerable.Repeat("жол ", 900))}");
        await person.EditAsync(TelegramMarks.Everywhere);
        await person.SendAlbumAsync(photos, TipMarks[2]);
        Assert.Contains(DialogWords.Of("report-tip", "photos", "kk").Replace("{photos}", "2", StringComparison.Ordinal), person.Said, StringComparison.Ordinal);
    }

    private static async Task AssertOnlyWhatWasToldAsync(WatchedHouse house, TelegramPerson person, OpenedTip tip, byte[][] photos)
    {
        var told = tip.Parts[0];
        Assert.Equal(["country", "kind", "photos", "region", "urgency", "what", "where"], told.Keys.Order(StringComparer.Ordinal));
        Assert.Equal($"{TipMarks[3]}, {TipMarks[4]}\n{TipMarks[0]}, {TipMarks[0]}", told["where"]);
        Assert.EndsWith($"\n{TipMarks[2]}", told["what"], StringComparison.Ordinal);
        var opened = await house.Officer.PhotosAsync(tip);
        Assert.Equal(photos.Length, opened.Count);
        Assert.All(photos, photo => Assert.Single(opened, one => one.AsSpan().IndexOf(Picture(photo)) > 0));
        var inside = opened.Select((bytes, n) => ($"photo {n + 1}", bytes)).Append(("the opened tip", Encoding.UTF8.GetBytes(string.Join('\n', told.Values))));
        Assert.Empty(new MarkSearch(TelegramMarks.Of(person.Marks)).In(inside));
    }

    private static async Task AssertSilentAsync(string stage, WatchedHouse house, TelegramPerson person, byte[][] photos, string? receipt)
    {
        var receipts = receipt is null ? [] : new[] { receipt, receipt.Replace("-", "", StringComparison.Ordinal) };
        var marks = TelegramMarks.Of(person.Marks)
            .Concat(TipMarks.Append(AnswerMark).Concat(receipts).Select(Mark.Of))
            .Concat(new[] { Latitude, Longitude }.Select(degrees => Mark.Of($"{degrees}", BitConverter.GetBytes(degrees))))
            .Concat(photos.Select(photo => Mark.Of("a picture", Picture(photo))));

        var findings = new MarkSearch(marks).In(await house.SinksAsync());

        Assert.True(findings.Count == 0, $"{stage}:\n{string.Join('\n', findings.Take(20))}");
    }

    /// <summary>As a phone writes it: camera, place and a thumbnail in EXIF, and marks in every other place that a file has.</summary>
    private static byte[] Photo() =>
        new JpegMaker { Width = 96, Height = 64, Before = TellingSegments.All(), Trailer = Encoding.ASCII.GetBytes(TellingSegments.Mark + " behind") }.Make();

    /// <summary>The end of what is drawn, which stays as it is.</summary>
    private static byte[] Picture(byte[] photo)
    {
        var end = photo.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        return photo[(end - 40)..end];
    }
}
