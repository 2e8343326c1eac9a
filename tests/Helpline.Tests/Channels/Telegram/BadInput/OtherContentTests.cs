using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>Whatever else an app can send: refused in words that fit, or passed over where nobody waits for an answer.</summary>
public sealed class OtherContentTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    private const string File = """ "file_id": "f", "file_unique_id": "u" """;

    private static readonly (string Content, string Phrase)[] NotTaken =
    [
        ($$"""{"voice": { {{File}}, "duration": 3} }""", "no-media-voice"),
        ($$"""{"audio": { {{File}}, "duration": 3, "title": "x"} }""", "no-media-voice"),
        ($$"""{"video_note": { {{File}}, "length": 240, "duration": 3} }""", "no-media-other"),
        ($$"""{"video": { {{File}}, "width": 2, "height": 2, "duration": 3} }""", "no-media-other"),
        ($$"""{"sticker": { {{File}}, "type": "regular", "width": 512, "height": 512, "is_animated": false, "is_video": false, "emoji": "x"} }""", "no-media-other"),
        ("""{"poll": {"id": "5", "question": "x", "options": [{"text": "y", "voter_count": 0}], "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false}}""", "no-media-other"),
        ("""{"dice": {"emoji": "🎲", "value": 6}}""", "no-media-other"),
        ("""{"contact": {"phone_number": "+77010000000", "first_name": "x"}}""", "no-media-contact"),
        ("""{"venue": {"title": "x", "address": "y"}}""", "no-media-place"),
        ("""{"venue": 5}""", "no-media-place"),
        ($$"""{"animation": { {{File}}, "width": 2, "height": 2, "duration": 3 }, "document": { {{File}} } }""", "no-media-other"),
        ("""{"story": {"chat": {"id": 5, "type": "private"}, "id": 7}}""", "no-media-other"),
        ("""{"paid_media": {"star_count": 5, "paid_media": []}}""", "no-media-other"),
        ("""{"something_new": {"text": "x"}}""", "no-media-other"),
        ("""{"text": 5}""", "no-media-other"),
        ("""{"text": ""}""", "no-media-other"),
        ("{}", "no-media-other"),
    ];

    [Fact]
    public async Task Each_kind_that_is_not_taken_is_refused_in_words_deleted_and_noted_nowhere()
    {
        await Task.WhenAll(NotTaken.Select(async one =>
        {
            var citizen = shared.NewCitizen();
            await citizen.AskedWhatAsync();
            await citizen.SendAsync(one.Content);
            citizen.AssertTold(one.Phrase);
            Assert.Null(citizen.Answer("what"));
        }));
        Assert.Empty(shared.Fake.Book.Of("getFile"));
        await SchemaCheck.AssertAsync(shared.Fake.Book, updates: false);
    }

    [Theory]
    [InlineData("""{"successful_payment": {"currency": "XTR", "total_amount": 5, "invoice_payload": "x", "telegram_payment_charge_id": "y", "provider_payment_charge_id": "z"}}""")]
    [InlineData("""{"refunded_payment": {"currency": "XTR", "total_amount": 5, "invoice_payload": "x", "telegram_payment_charge_id": "y"}}""")]
    [InlineData("""{"invoice": {"title": "x", "description": "x", "start_parameter": "x", "currency": "XTR", "total_amount": 5}}""")]
    public async Task What_is_about_money_gets_no_answer_and_leaves_no_talk(string content)
    {
        var citizen = shared.NewCitizen();
        await citizen.SendAsync(content);
        Assert.Empty(citizen.Chat.Ours);
        Assert.False(citizen.HasTalk);
    }

    [Fact]
    public async Task A_live_place_is_refused_and_its_moves_are_neither_answered_nor_kept()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhereAsync();
        await citizen.SendAsync("""{"location": {"latitude": 43.25654, "longitude": 76.92848, "live_period": 900}}""");
        citizen.AssertTold("no-media-live-place");
        var calls = shared.Fake.Book.Calls.Count(call => call.Chat == citizen.Id);
        foreach (var place in new[] { """{"latitude": 43.3, "longitude": 76.9, "live_period": 900}""", """{"latitude": 43.4, "longitude": 76.9}""" })
        {
            await MoveAsync(citizen, place);
        }

        Assert.Equal(calls, shared.Fake.Book.Calls.Count(call => call.Chat == citizen.Id));
        Assert.Null(citizen.Answer("where"));
    }

    [Fact]
    public async Task An_edit_is_refused_in_words_and_what_was_noted_stays()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        await citizen.Person.TypeAsync("Первое");
        await citizen.Person.EditAsync("Второе");
        citizen.AssertTold("no-media-edited");
        Assert.Equal("Первое", citizen.Answer("what"));
    }

    [Theory]
    [InlineData("90.00001", "76")]
    [InlineData("-91", "76")]
    [InlineData("43", "180.5")]
    [InlineData("1e308", "1e308")]
    [InlineData("\"43\"", "\"76\"")]
    [InlineData("null", "76")]
    public async Task A_place_that_is_nowhere_on_the_earth_is_not_noted(string latitude, string longitude)
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhereAsync();
        await citizen.SendAsync($$"""{"location": {"latitude": {{latitude}}, "longitude": {{longitude}} } }""");
        citizen.AssertTold("no-media-place");
        Assert.Null(citizen.Answer("where"));
    }

    [Fact]
    public async Task A_place_at_the_end_of_the_earth_is_noted()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhereAsync();
        await citizen.Person.SendPlaceAsync(-90, 180);
        Assert.Equal("-90.00000, 180.00000", citizen.Answer("where"));
    }

    private async Task MoveAsync(Citizen citizen, string place)
    {
        var moved = citizen.Person.Marks.Around(System.Text.Json.Nodes.JsonNode.Parse($$"""{"message_id": 48100300, "date": 1795600000, "edit_date": 1795600100, "location": {{place}} }""")!.AsObject());
        await shared.Fake.Inject(new() { ["edited_message"] = moved }).Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
