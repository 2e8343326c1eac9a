using System.Text.Json.Nodes;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>Photos that cannot be had or are none: refused in words, and the next good one is taken.</summary>
public sealed class BadPhotosTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    private const int Megabyte = 1 << 20;

    private static byte[] Good => Talking.TelegramHouse.Jpeg;

    [Fact]
    public async Task A_download_that_is_not_there_or_breaks_is_said_and_the_photo_can_be_sent_again()
    {
        var citizen = await AskedAsync();
        foreach (var fault in new[] { FakeFault.Refused(404, "Not Found"), new(FaultKind.Html), new(FaultKind.HalfBody), new(FaultKind.Drop), FakeFault.ServerError })
        {
            shared.Fake.Faults.Add(FakeFaults.Download, fault, 3);
            await citizen.Person.SendPhotoAsync(Good);
            citizen.AssertTold("no-media-photo-lost");
        }

        await citizen.SendAsync("""{"photo": [{"file_id": "nobody-knows-it", "file_unique_id": "u", "width": 90, "height": 90}]}""");
        citizen.AssertTold("no-media-photo-lost");
        await AssertNextIsTakenAsync(citizen);
    }

    [Fact]
    public async Task What_is_no_JPEG_or_ends_too_early_is_said_and_not_kept()
    {
        var citizen = await AskedAsync();
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. new byte[300]];
        foreach (var bytes in new[] { png, "<html><body>502</body></html>"u8.ToArray(), Good[..^8], Good[..3], [] })
        {
            await citizen.Person.SendPhotoAsync(bytes);
            citizen.AssertTold("no-media-photo-lost");
            Assert.Empty(citizen.Session.Files);
        }

        await AssertNextIsTakenAsync(citizen);
    }

    [Fact]
    public async Task A_few_bytes_that_claim_billions_of_pixels_are_too_big()
    {
        var citizen = await AskedAsync();
        var bomb = Convert.FromHexString(Convert.ToHexString(Good).Replace("FFC0000B0800080008", "FFC0000B08EA60EA60", StringComparison.Ordinal));
        Assert.NotEqual(Good, bomb);
        await citizen.Person.SendPhotoAsync(bomb);
        citizen.AssertTold("no-media-photo-too-big");
        await AssertNextIsTakenAsync(citizen);
    }

    [Fact]
    public async Task Twenty_one_megabytes_are_not_fetched_where_they_are_told_and_not_read_where_they_are_not()
    {
        var citizen = await AskedAsync();
        var honest = shared.Fake.World.AddFile(Good, size: 21 * Megabyte);
        await citizen.Person.SayAsync(Photo(Size(honest, 1280, honest.Size)));
        citizen.AssertTold("no-media-photo-too-big");
        Assert.DoesNotContain(shared.Fake.Book.Of("getFile"), call => call.Parameters["file_id"]!.ToString() == honest.Id);

        await citizen.Person.SayAsync(Photo(Size(honest, 1280, told: null)));
        citizen.AssertTold("no-media-photo-too-big");

        var lying = shared.Fake.World.AddFile(new byte[21 * Megabyte], size: 4000);
        await citizen.Person.SayAsync(Photo(Size(lying, 1280, told: 4000)));
        citizen.AssertTold("no-media-photo-too-big");
        Assert.Empty(citizen.Session.Files);

        await citizen.Person.SayAsync(Photo(Size(lying, 1280, told: 4000), Size(shared.Fake.World.AddFile(Good), 320, told: 300)));
        Assert.Single(citizen.Session.Photos);
    }

    [Fact]
    public async Task A_whole_photo_that_is_smaller_than_was_said_is_taken()
    {
        var citizen = await AskedAsync();
        await citizen.Person.SayAsync(Photo(Size(shared.Fake.World.AddFile(Good, size: 900_000), 1280, told: 900_000)));
        Assert.Single(citizen.Session.Photos);
    }

    [Fact]
    public async Task A_photo_without_sizes_is_refused_in_words_and_one_with_absurd_sizes_is_judged_by_its_bytes()
    {
        var citizen = await AskedAsync();
        foreach (var sizes in new[] { "[]", "{}", "\"x\"", "7", "[null, 5, \"x\", [], {}]", "[{\"file_id\": 5}]", $"[{{\"file_id\": \"{new string('f', 4000)}\"}}]" })
        {
            await citizen.SendAsync($$"""{"photo": {{sizes}}}""");
            citizen.AssertTold("no-media-other");
        }

        var file = shared.Fake.World.AddFile(Good);
        foreach (var (i, said) in new[] { """ "width": -5, "height": 1e300 """, """ "width": 1000000000000000000, "height": 1000000000000000000, "file_size": -1 """, """ "file_size": "many" """ }.Index())
        {
            await citizen.SendAsync($$"""{"photo": [{"file_id": "{{file.Id}}", {{said}}}]}""");
            Assert.Equal(i + 1, citizen.Session.Photos.Count);
        }
    }

    [Fact]
    public async Task A_picture_sent_as_a_file_is_asked_for_as_a_photo_and_never_fetched()
    {
        var citizen = await AskedAsync();
        var file = shared.Fake.World.AddFile(Good);
        await citizen.SendAsync($$"""
            {"document": {"file_id": "{{file.Id}}", "file_unique_id": "u", "file_name": "IMG_0001.jpg", "mime_type": "image/jpeg", "file_size": 300}, "caption": "Синяя дверь"}
            """);
        citizen.AssertTold("no-media-file");
        Assert.Equal("Синяя дверь", citizen.Answer("what"));
        Assert.DoesNotContain(shared.Fake.Book.Of("getFile"), call => call.Parameters["file_id"]!.ToString() == file.Id);
    }

    [Fact]
    public async Task A_caption_that_is_a_buttons_word_presses_it_after_the_photo_was_kept()
    {
        var citizen = await AskedAsync();
        await citizen.Person.TypeAsync("У входа стоит человек.");
        await citizen.Person.SendPhotoAsync(Good, BadInputHouse.Label("done"));
        Assert.Single(citizen.Session.Photos);
        Assert.True(citizen.Person.Offers("send"));
        Assert.Equal("У входа стоит человек.", citizen.Answer("what"));
    }

    [Fact]
    public async Task Beside_something_that_is_not_taken_the_word_of_the_send_button_sends_no_tip()
    {
        var citizen = shared.NewCitizen();
        await citizen.AtPreviewAsync("У входа стоит человек.");
        await citizen.Person.SendPhotoAsync(Good, BadInputHouse.Label("preview.send"));
        citizen.AssertTold("no-media-photo");
        await citizen.SendAsync($$"""{"document": {"file_id": "f", "file_unique_id": "u"}, "caption": "{{BadInputHouse.Label("preview.send")}}"}""");
        citizen.AssertTold("no-media-file");
        Assert.Null(citizen.Person.Receipt);
        Assert.True(citizen.Person.Offers("send"));
    }

    [Fact]
    public async Task A_caption_as_long_as_a_message_is_noted_whole()
    {
        var citizen = await AskedAsync();
        var words = string.Concat(Enumerable.Range(1000, 800).Select(number => number + " ")).Trim();
        await citizen.Person.SendPhotoAsync(Good, words);
        Assert.Equal(words, citizen.Answer("what"));
    }

    private async Task<Citizen> AskedAsync()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        return citizen;
    }

    private static async Task AssertNextIsTakenAsync(Citizen citizen)
    {
        Assert.Empty(citizen.Session.Files);
        await citizen.Person.SendPhotoAsync(Good);
        Assert.Empty(citizen.Chat.Theirs);
        Assert.Single(citizen.Session.Photos);
    }

    private static JsonObject Photo(params JsonNode[] sizes) => new() { ["photo"] = new JsonArray(sizes) };

    private static JsonObject Size(FakeFile file, int side, long? told)
    {
        var size = new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["width"] = side, ["height"] = side };
        if (told is not null)
        {
            size["file_size"] = told;
        }

        return size;
    }
}
