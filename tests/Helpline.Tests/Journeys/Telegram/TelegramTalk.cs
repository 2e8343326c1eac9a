using Helpline.Tests.Support;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>The whole way of one citizen through Telegram in one language, whoever wrote the server: told, filed, answered, read, forgotten.</summary>
internal sealed class TelegramTalk(ITelegramPerson person, DeskOfficer officer, string language)
{
    private static readonly Dictionary<string, (string Country, string Region)> Places = new()
    {
        ["kk"] = ("KZ", "KZ-75"), ["ru"] = ("KZ", "KZ-71"), ["ky"] = ("KG", "KG-GB"), ["en"] = ("KG", "KG-GO"),
    };

    private readonly string first = Words.Own("бірінші ");
    private readonly string second = Words.Own("экинчи ");

    /// <summary>Sends photos where the talk asks for more; null: none.</summary>
    internal Func<Task>? SendPhotos { get; init; }

    internal static string Agency(string language) => Places[language].Country == "KZ" ? "demo-kz-police" : "demo-kg-police";

    internal async Task RunAsync()
    {
        var receipt = await FileAsync();
        var tip = await ReadAsync();
        await AnswerAsync(tip, receipt);
        await ForgetAsync();
    }

    /// <summary>Up to "I kept it", after which the chat holds one message of ours and none of the citizen's.</summary>
    internal async Task<string> FileAsync()
    {
        await TellAsync();
        await person.PressAsync("send");
        var receipt = person.Receipt;
        Assert.True(receipt is not null, $"No receipt: {person.Said}");
        AssertHidden(receipt!);

        await person.PressAsync("kept");

        Assert.Null(person.Receipt);
        AssertNothingIsLeft("after \"I kept it\"");
        return receipt!;
    }

    private async Task TellAsync()
    {
        var (country, region) = Places[language];
        await person.OpenAsync();
        Assert.Equal(["kk", "ru", "ky", "en"], person.Choices.Where(DialogWords.Languages.Contains));
        AssertNothingIsLeft("after /start");
        await person.PressAsync(language);
        await person.PressAsync("report");
        await person.PressAsync("hour");
        await person.ChooseAsync("street-sale");
        await person.ChooseAsync(country);
        await person.ChooseAsync(region);
        Assert.Contains(Says("report-tip", "ask-place"), person.Said, StringComparison.Ordinal);
        await person.SendPlaceAsync(43.25654, 76.92848);
        Assert.Contains(Says("report-tip", "ask-what"), person.Said, StringComparison.Ordinal);
        await person.TypeAsync(first);
        Assert.Contains(first, person.Said, StringComparison.Ordinal);
        await person.TypeAsync(second);
        if (SendPhotos is not null)
        {
            await SendPhotos();
            Assert.Contains(DialogWords.Of("report-tip", "photos", language).Replace("{photos}", "2", StringComparison.Ordinal), person.Said, StringComparison.Ordinal);
        }

        AssertNothingIsLeft("in the middle");
        await person.PressAsync("done");
        Assert.Contains(first, person.Said, StringComparison.Ordinal);
    }

    /// <summary>The receipt stands alone in a message that is silent, protected, behind a spoiler and can be copied.</summary>
    private void AssertHidden(string receipt)
    {
        var shown = Assert.Single(person.Ours, message => message.Text.Contains(receipt, StringComparison.Ordinal));
        Assert.True(shown.Protected, $"Not protected: {shown.Json}");
        Assert.Contains(shown.Buttons, button => button.Copies == receipt);
        Assert.DoesNotContain(shown.Buttons, button => button.Press is not null);
        var spoiler = Assert.Single(shown.Entities, entity => entity["type"]!.ToString() == "spoiler");
        Assert.Equal(receipt, shown.Text.Substring(spoiler["offset"]!.GetValue<int>(), spoiler["length"]!.GetValue<int>()));
        Assert.Equal(2, person.Ours.Count);
        Assert.Equal(0, person.Theirs);
    }

    private async Task<OpenedTip> ReadAsync()
    {
        var tip = await officer.AwaitAsync(second, TimeSpan.FromSeconds(90));
        var (country, region) = Places[language];
        var told = tip.Parts[0];
        Assert.Equal(("street-sale", country, region, "hour"), (told["kind"], told["country"], told["region"], told["urgency"]));
        Assert.Equal(("43.25654, 76.92848", $"{first}\n{second}"), (told["where"], told["what"]));
        Assert.Equal(SendPhotos is null ? null : "2", told.GetValueOrDefault("photos"));
        Assert.Empty(new Marks.MarkSearch(person.Marks.Texts.Select(Marks.Mark.Of)).In([("the opened tip", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', told.Values)))]));
        return tip;
    }

    private async Task AnswerAsync(OpenedTip tip, string receipt)
    {
        var answer = Words.Own("жауап ");
        await officer.MarkOpenedAsync(tip);
        await officer.AnswerAsync(tip, answer);

        await Story.LookAsync(person, receipt);

        Assert.Contains(answer, person.Said, StringComparison.Ordinal);
        Assert.Null(person.Receipt);
        AssertNothingIsLeft("after the receipt was typed");
        await person.PressAsync("leave");
        Assert.DoesNotContain(answer, person.Said, StringComparison.Ordinal);
    }

    private async Task ForgetAsync()
    {
        await person.TypeAsync("/forget");
        await person.PressAsync("erase");

        Assert.Contains(Says("forget", "wiped"), person.Said, StringComparison.Ordinal);
        Assert.True(person.Offers("report"), person.Said);
        AssertNothingIsLeft("after it was forgotten");
    }

    private void AssertNothingIsLeft(string when) => Assert.True(
        person.Ours.Count == 1 && person.Theirs == 0,
        $"{when}, {language}: {person.Ours.Count} of ours and {person.Theirs} of the citizen's are left:\n{string.Join("\n", person.Ours)}");

    /// <summary>Up to the first placeholder or line end: enough to know the text by.</summary>
    private string Says(string dialog, string key) => DialogWords.Of(dialog, key, language).Split('\n', '{')[0].Trim();
}
