using System.Text.Json.Nodes;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>Texts at the edge and beyond, and links to the bot that somebody made to do harm.</summary>
public sealed class BadTextsTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    [Fact]
    public async Task A_text_of_the_longest_length_is_noted_whole_and_one_beyond_it_up_to_there()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        var longest = new string('ж', 4094) + "🆘";
        await citizen.Person.TypeAsync(longest);
        Assert.Equal(longest, citizen.Answer("what"));

        await citizen.Person.SayAsync(new JsonObject { ["text"] = new string('ы', 4095) + "🆘🆘" });
        Assert.Equal(longest + "\n" + new string('ы', 4095), citizen.Answer("what"));
        Assert.Empty(citizen.Chat.Theirs);

        // Three thousand and a bit are left of twelve thousand.
        await citizen.Person.TypeAsync(new string('ц', 4096));
        Assert.Equal(longest + "\n" + new string('ы', 4095), citizen.Answer("what"));
        Assert.Contains("12000", citizen.Card.Text, StringComparison.Ordinal);
        await SchemaCheck.AssertAsync(shared.Fake.Book, updates: false);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\n\n\t\r\n")]
    [InlineData("\u0001\u0002\u001b")]
    [InlineData("\u200b\u202e\ufeff\u2060")]
    [InlineData("\ufffd")]
    public async Task A_text_of_nothing_that_is_seen_is_not_understood_and_not_noted(string text)
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        await citizen.Person.TypeAsync(text);
        citizen.AssertTold("not-understood");
        Assert.Null(citizen.Answer("what"));
    }

    [Fact]
    public async Task What_cannot_be_seen_is_taken_out_of_a_text_and_the_rest_is_noted()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        await citizen.Person.TypeAsync("У вх\u200bода\u0000 стоит\u202e человек");
        Assert.Equal("У входа стоит человек", citizen.Answer("what"));
    }

    [Theory]
    [InlineData("'\"; DROP TABLE sessions;--")]
    [InlineData("../../../etc/passwd")]
    [InlineData("ru-<script>alert(1)</script>")]
    [InlineData("7K3M-9QRT-2XVB-HC4N")]
    [InlineData("!emergency-x-1:report")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ru-report-ru-report-ru-report-ru-report-ru-report-ru-report-ru-re")]
    [InlineData("{text}%s${jndi:ldap://x}\\")]
    [InlineData("\u202e\u0000 \n")]
    public async Task Nothing_of_a_hostile_link_is_shown_or_kept(string payload)
    {
        var citizen = shared.NewCitizen();
        await citizen.Person.OpenAsync(payload);
        Assert.Single(citizen.Chat.Living);
        Assert.Contains("112", citizen.Card.Buttons.Select(button => button.Text).First(text => text.StartsWith("🆘", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (var part in payload.Split('-', ' ').Where(part => part.Trim().Length > 4 && part != "report"))
        {
            Assert.DoesNotContain(part, citizen.Card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(citizen.Session.Talk.Answers.Values, value => value.Contains(part, StringComparison.Ordinal));
        }

        Assert.Equal(payload.StartsWith("ru-<", StringComparison.Ordinal) ? "ru" : null, citizen.Session.Talk.Language);
    }
}
