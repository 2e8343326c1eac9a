using System.Text.Json;
using Helpline.Channels.Telegram.Reading;
using Helpline.Dialogs.Running;

namespace Helpline.Tests.Channels.Telegram.Reading;

/// <summary>What is taken of an Update, and what never is.</summary>
public sealed class UpdateReaderTests
{
    private const int Hour = 1795600000 / 3600;

    [Fact]
    public void A_text_is_read_with_its_chat_its_number_and_its_hour()
    {
        var message = Assert.IsType<ReadUpdate.Message>(SampleUpdates.Read(SampleUpdates.All[0]));
        Assert.Equal((877310010, SampleUpdates.Person, 48100201, Hour, false), (message.Update, message.Chat, message.Id, message.Hour, message.Piece));
        Assert.Equal("Курьер у третьего подъезда", Assert.IsType<Content.Text>(message.Content).Words);
    }

    [Fact]
    public void Nothing_that_is_read_holds_a_name_or_prints_itself()
    {
        foreach (var update in SampleUpdates.All.Select(SampleUpdates.Read))
        {
            Assert.Equal("[sealed]", update.ToString());
            var kept = JsonSerializer.Serialize(update, update.GetType()) + (update is ReadUpdate.Message message ? JsonSerializer.Serialize(message.Content, message.Content.GetType()) : "");
            Assert.DoesNotMatch("(?i)kanareika|u041a\\\\u0430\\\\u043d\\\\u0430\\\\u0440|tlh|13370077310042|chat_instance|u1|u2", kept);
        }
    }

    [Fact]
    public void A_photo_is_read_in_all_sizes_with_its_caption_and_only_a_hint_of_its_album()
    {
        var message = Assert.IsType<ReadUpdate.Message>(SampleUpdates.Read(SampleUpdates.All[2]));
        var photo = Assert.IsType<Content.Photo>(message.Content);
        Assert.True(message.Piece);
        Assert.Equal("дверь", photo.Caption);
        Assert.Equal([new PhotoSize("small", 90, 67, 1200), new PhotoSize("large", 1280, 960, 240000)], photo.Sizes);
    }

    [Fact]
    public void A_place_is_read_and_a_venue_with_its_name()
    {
        Assert.Equal(new Content.Place(43.25654, 76.92848, null), ContentOf(SampleUpdates.All[3]));
        Assert.Equal(new Content.Place(43.2, 76.9, "Базар, Абая 1"), ContentOf(SampleUpdates.All[5]));
    }

    [Theory]
    [InlineData("90.1", "10")]
    [InlineData("1e999", "10")]
    [InlineData("43.2", "-180.5")]
    [InlineData("\"43.2\"", "76.9")]
    [InlineData("null", "76.9")]
    public void A_place_that_is_nowhere_is_refused(string latitude, string longitude) =>
        Assert.Equal(
            new Content.Other(MediaKind.Place, null),
            ContentOf(SampleUpdates.Message($$$"""
                "location": {"latitude": {{{latitude}}}, "longitude": {{{longitude}}}}
                """)));

    [Theory]
    [InlineData(4, MediaKind.LivePlace)]
    [InlineData(6, MediaKind.Voice)]
    [InlineData(7, MediaKind.File)]
    [InlineData(8, MediaKind.Contact)]
    [InlineData(9, MediaKind.Other)]
    [InlineData(11, MediaKind.Edited)]
    public void What_is_not_taken_is_known_by_its_kind_alone(int sample, MediaKind kind) =>
        Assert.Equal(kind, Assert.IsType<Content.Other>(ContentOf(SampleUpdates.All[sample])).Kind);

    [Fact]
    public void A_live_location_that_moves_on_is_ignored() =>
        Assert.IsType<ReadUpdate.Ignored>(SampleUpdates.Read(SampleUpdates.Message("""
            "location": {"latitude": 43.2, "longitude": 76.9, "live_period": 900}, "edit_date": 1795600100
            """, "edited_message")));

    [Fact]
    public void A_press_is_read_with_what_its_button_carries() =>
        Assert.Equal(
            new ReadUpdate.Press(877310011, "4382", SampleUpdates.Person, 55, Hour, "3:report"),
            SampleUpdates.Read(SampleUpdates.All[12]));

    [Fact]
    public void A_press_without_a_chat_is_still_answered() =>
        Assert.Equal(new ReadUpdate.StrayPress("9"), SampleUpdates.Read("""{"update_id": 1, "callback_query": {"id": "9", "data": "1:kk"}}"""));

    [Fact]
    public void Whoever_blocks_the_bot_is_seen_and_groups_and_channels_are_known()
    {
        Assert.Equal(new ReadUpdate.Blocked(SampleUpdates.Person), SampleUpdates.Read(SampleUpdates.All[13]));
        Assert.Equal(new ReadUpdate.Crowd(-1001234567890, MaySpeak: true), SampleUpdates.Read(SampleUpdates.All[14]));
        Assert.Equal(new ReadUpdate.Crowd(-1001234567891, MaySpeak: false), SampleUpdates.Read(SampleUpdates.All[15]));
        Assert.Equal(new ReadUpdate.Crowd(-5, MaySpeak: true), SampleUpdates.Read(SampleUpdates.Message("\"text\": \"сәлем\"", chat: "group", id: -5)));
        Assert.IsType<ReadUpdate.Ignored>(SampleUpdates.Read(SampleUpdates.Message("\"left_chat_member\": {\"id\": 1}", chat: "group", id: -5)));
        Assert.IsType<ReadUpdate.Ignored>(SampleUpdates.Read(SampleUpdates.Standing("group", -5, "left")));
        Assert.IsType<ReadUpdate.Ignored>(SampleUpdates.Read(SampleUpdates.Standing("private", 5, "member")));
    }

    [Theory]
    [InlineData("""{"update_id": 1, "message": {"message_id": 2, "text": "x", "chat": {"id": 5, "type": "private"}, "from": {"id": 5, "is_bot": true}}}""")]
    [InlineData("""{"update_id": 1, "message": {"message_id": 2, "text": "x", "chat": {"id": 5, "type": "private"}, "sender_chat": {"id": -7}}}""")]
    [InlineData("""{"update_id": 1, "message": {"message_id": 2, "text": "x", "chat": {"id": "5", "type": "private"}}}""")]
    [InlineData("""{"update_id": 1, "message": {"message_id": 2, "text": "x", "chat": {"id": 99999999999999999999, "type": "private"}}}""")]
    [InlineData("""{"update_id": 1, "message": {"message_id": -2, "text": "x", "chat": {"id": 5, "type": "private"}}}""")]
    [InlineData("""{"update_id": 99999999999999999999, "message": {"message_id": 2, "text": "x", "chat": {"id": 5, "type": "private"}}}""")]
    [InlineData("""{"message": {"message_id": 2, "text": "x", "chat": {"id": 5, "type": "private"}}}""")]
    [InlineData("""{"update_id": 1, "message": null}""")]
    [InlineData("""{"update_id": 1, "message": []}""")]
    [InlineData("""{"update_id": 1, "callback_query": {"id": 7}}""")]
    [InlineData("""{"update_id": 1, "of_the_future": {"chat": {"id": 5, "type": "private"}}}""")]
    [InlineData("""[1, 2]""")]
    [InlineData("null")]
    public void Bots_strangers_and_nonsense_are_ignored(string update) => Assert.IsType<ReadUpdate.Ignored>(SampleUpdates.Read(update));

    [Fact]
    public void Payments_posts_and_queries_are_ignored() =>
        Assert.All(new[] { 10, 16, 17, 18 }, sample => Assert.IsType<ReadUpdate.Ignored>(SampleUpdates.Read(SampleUpdates.All[sample])));

    [Fact]
    public void An_element_that_never_was_is_ignored() => Assert.IsType<ReadUpdate.Ignored>(UpdateReader.Read(default));

    [Fact]
    public void Half_a_surrogate_pair_is_no_text_and_no_fault() =>
        Assert.Equal(new Content.Other(MediaKind.Other, null), ContentOf(SampleUpdates.Message("\"text\": \"\\ud83d\"")));

    [Fact]
    public void A_text_is_cut_at_the_limit_and_never_inside_a_pair()
    {
        var words = Assert.IsType<Content.Text>(ContentOf(SampleUpdates.Message($"\"text\": \"a{string.Concat(Enumerable.Repeat("🐤", 3000))}\""))).Words;
        Assert.Equal(4095, words.Length);
        Assert.False(char.IsHighSurrogate(words[^1]));
    }

    [Fact]
    public void A_caption_as_long_as_Telegram_sells_is_read_whole() => Assert.Equal(
        4096, Assert.IsType<Content.Other>(ContentOf(SampleUpdates.Message($"\"document\": {{}}, \"caption\": \"{new string('a', 4096)}\""))).Caption!.Length);

    [Theory]
    [InlineData("1795600000123", Hour)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("\"x\"", null)]
    public void The_hour_is_read_of_seconds_and_milliseconds_or_not_at_all(string date, int? hour) =>
        Assert.Equal(hour, Assert.IsType<ReadUpdate.Message>(SampleUpdates.Read(
            $$$"""{"update_id": 1, "message": {"message_id": 2, "date": {{{date}}}, "text": "x", "chat": {"id": 5, "type": "private"} } }""")).Hour);

    private static Content ContentOf(string update) => Assert.IsType<ReadUpdate.Message>(SampleUpdates.Read(update)).Content;
}
